// In place of the package `jszip`, with which PptxGenJS puts its parts together. The writer takes one
// part out of that package again and throws the rest away (src/pptx/package/unpack.ts), so nothing is
// gained by JSZip's streams, its compression and its 250 KB of source: they cost each run 20 ms, and
// one of 1,000 slides 170 ms. This writes the same stored entries and nothing more. The source, run
// without a bundle, uses JSZip: test/house/bundle.test.ts compares the decks.
export default class JSZip {
  #files = new Map();

  /** Entries carry their whole path: folders are not entries of their own. */
  folder(path) {
    return { folder: (name) => this.folder(`${path}/${name}`) };
  }

  file(path, content, { base64 = false } = {}) {
    this.#files.set(path, Buffer.from(content, base64 ? "base64" : "utf8"));
  }

  /** @returns a zip file (APPNOTE 6.3.10) as a Buffer; its checksums are 0, for nobody asks them */
  async generateAsync() {
    const chunks = [];
    const directory = [];
    let offset = 0;
    for (const [path, content] of this.#files) {
      const name = Buffer.from(path, "utf8");
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt32LE(content.length, 18);
      local.writeUInt32LE(content.length, 22);
      local.writeUInt16LE(name.length, 26);
      const central = Buffer.alloc(46);
      central.writeUInt32LE(0x02014b50, 0);
      central.writeUInt32LE(content.length, 20);
      central.writeUInt32LE(content.length, 24);
      central.writeUInt16LE(name.length, 28);
      central.writeUInt32LE(offset, 42);
      chunks.push(local, name, content);
      directory.push(central, name);
      offset += local.length + name.length + content.length;
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...chunks, ...directory, end]);
  }
}
