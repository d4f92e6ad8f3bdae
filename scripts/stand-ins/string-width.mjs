// In place of the package `string-width`, which yargs uses to align its help: our help is ASCII, and
// the package's Intl.Segmenter and emoji tables cost each run 25 ms.
export { stringWidth as default };

function stringWidth(text) {
  return text.length;
}
