/** Which elements Word's styles become. Built-in styles have their English names in every language's Word. */
export const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  // As pandoc names them.
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  "p[style-name='Heading 8'] => h6:fresh",
  "p[style-name='Heading 9'] => h6:fresh",
  ...["Quote", "Intense Quote", "Block Text"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...["Source Code", "HTML Preformatted", "Code", "Macro Text", "Preformatted Text"].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  ...["Verbatim Char", "HTML Code", "Source Text", "HTML Keyboard", "HTML Sample"].map(
    (name) => `r[style-name='${name}'] => code`,
  ),
  ...["Definition Term", "Bibliography Heading"].map(
    (name) => `p[style-name='${name}'] => p.term:fresh`,
  ),
  ...Array.from({ length: 9 }, (_, i) => `p[style-name='TOC ${i + 1}'] => p.toc:fresh`),
  "p[style-name='TOC Heading'] => p.toc:fresh",
  "p[style-name='Table of Contents'] => p.toc:fresh",
];

/** Typefaces of which every letter is as wide: who writes in them means code. */
export const monospaced =
  /^(courier|courier new|consolas|menlo|monaco|lucida console|cascadia (code|mono)|.* mono|source code pro|fira code|inconsolata)$/i;
