import { expect, it } from "vitest";
import type { Picture, PictureItem } from "../../../../src/scene/scene.js";
import { find, findAll, readXml, relationships } from "../../../helpers/package.js";
import { png, slide } from "../../../helpers/sample-scene.js";
import { writeSlide } from "../../written.js";

const image = png(4, 2, [1, 2, 3]);
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');

function item(picture: Picture, more: Partial<PictureItem> = {}): PictureItem {
  return {
    ...{ type: "picture", name: "Picture", alt: "a", image: picture },
    box: { x: 10, y: 20, width: 40, height: 20 },
    ...more,
  };
}

async function written(...items: PictureItem[]) {
  const deck = await writeSlide(slide("title-only", items));
  const media = deck.paths.filter((path) => path.startsWith("ppt/media/"));
  const spTree = readXml(deck.text("ppt/slides/slide1.xml"));
  return { deck, media, spTree, related: relationships(deck, "ppt/slides/slide1.xml") };
}

it("pictureMedia: the real bytes, not the stand-in", async () => {
  const { deck, media, spTree, related } = await written(item(image));
  expect(media).toEqual(["ppt/media/image1.png"]);
  expect(deck.bytes(media[0]!)).toEqual(image.bytes);
  const id = find(spTree, "a:blip").attributes["r:embed"];
  expect(related.find((one) => one.id === id)!.target).toBe(media[0]);
});

it("pictureMedia: the same picture stands in the file once, also as a copy", async () => {
  const copy = { ...image, bytes: image.bytes.slice() };
  const { media, spTree } = await written(item(image), item(image), item(copy));
  expect(media).toHaveLength(1);
  expect(findAll(spTree, "p:pic")).toHaveLength(3);
});

it("pictureMedia: an SVG stands beside its drawing", async () => {
  const { deck, media, spTree, related } = await written(item({ ...image, svg }));
  expect(media).toEqual(["ppt/media/image1.png", "ppt/media/image2.svg"]);
  expect(deck.bytes(media[1]!)).toEqual(svg);
  const id = find(spTree, "asvg:svgBlip").attributes["r:embed"];
  expect(related.find((one) => one.id === id)!.target).toBe(media[1]);
  expect(deck.text("[Content_Types].xml")).toContain('Extension="svg" ContentType="image/svg+xml"');
});

it("pictureMedia: a JPEG has its proper type", async () => {
  const { deck } = await written(item({ ...image, format: "jpeg" }));
  expect(deck.text("[Content_Types].xml")).toContain('Extension="jpeg" ContentType="image/jpeg"');
});

it("itemLink: an address with an ampersand", async () => {
  const url = "https://example.org/?a=1&b=2";
  const { spTree, related } = await written(item({ ...image, svg }, { link: { url } }));
  const id = find(spTree, "a:hlinkClick").attributes["r:id"];
  expect(related.find((one) => one.id === id)!.target).toBe(url);
});

it("pictureCrop: shares of the picture, in thousandths of a percent", async () => {
  const crop = { left: 0.125, top: 0, right: 0.125, bottom: 0 };
  const { spTree } = await written(item(image, { crop }), item(image));
  const [cropped, whole] = findAll(spTree, "p:blipFill");
  expect(cropped!.children.map((one) => one.name)).toEqual(["a:blip", "a:srcRect", "a:stretch"]);
  expect(find(cropped!, "a:srcRect").attributes).toEqual({ l: "12500", r: "12500" });
  expect(findAll(whole!, "a:srcRect")).toEqual([]);
});

it("stands where the layout put it", async () => {
  const { spTree } = await written(item(image));
  const xfrm = find(find(spTree, "p:pic"), "a:xfrm");
  expect(find(xfrm, "a:off").attributes).toEqual({ x: "127000", y: "254000" });
  expect(find(xfrm, "a:ext").attributes).toEqual({ cx: "508000", cy: "254000" });
});
