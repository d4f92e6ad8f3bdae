/** Pictures of slides on one sheet: a row for each theme, its name beside it. */
import { createCanvas, fontFamily, loadImage } from "../canvas/canvas.js";

export interface SheetRow {
  /** A line or more. */
  name: string;
  /** PNG, all of one size. */
  pictures: Uint8Array[];
}

/** In pixels. */
const thumb = { width: 320, height: 180 };
const gap = 10;
const labelWidth = 130;
const lineHeight = 24;

export async function contactSheet(rows: SheetRow[]): Promise<Uint8Array> {
  const columns = Math.max(1, ...rows.map((row) => row.pictures.length));
  const width = labelWidth + columns * (thumb.width + gap) + gap;
  const height = rows.length * (thumb.height + gap) + gap;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#FFFFFF";
  pen.fillRect(0, 0, width, height);
  pen.font = `18px ${fontFamily("Arial")}`;
  pen.textBaseline = "middle";
  pen.lineWidth = 1;
  pen.strokeStyle = "#D0D0D0";
  for (const [r, row] of rows.entries()) {
    const y = gap + r * (thumb.height + gap);
    pen.fillStyle = "#222222";
    const lines = row.name.split("\n");
    lines.forEach((line, i) => {
      const middle = y + thumb.height / 2 + (i - (lines.length - 1) / 2) * lineHeight;
      pen.fillText(line, gap, middle, labelWidth - gap);
    });
    for (const [c, picture] of row.pictures.entries()) {
      const x = labelWidth + c * (thumb.width + gap);
      const image = await loadImage(picture);
      pen.drawImage(image, x, y, thumb.width, thumb.height);
      // A white slide on the white sheet needs an edge.
      pen.strokeRect(x - 0.5, y - 0.5, thumb.width + 1, thumb.height + 1);
    }
  }
  return canvas.encode("png");
}
