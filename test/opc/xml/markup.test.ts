import { expect, it } from "vitest";
import { raw, xml } from "../../../src/opc/xml/markup.js";

it("escapes strings and puts in markup", () => {
  const inner = xml`<b c="${'"<'}">${1}</b>`;
  expect(xml`<a>${inner}${[inner, raw("<d/>")]}</a>`.markup).toBe(
    '<a><b c="&quot;&lt;">1</b><b c="&quot;&lt;">1</b><d/></a>',
  );
});

it("leaves nothing for what is absent", () => {
  expect(xml`<a>${undefined}${false}</a>`.markup).toBe("<a></a>");
});

it("drops indentation, and keeps attributes apart", () => {
  const written = xml`<a b="1"
    c="2">
    <d/>
    ${raw("<e/>")}
  </a>`;
  expect(written.markup).toBe('<a b="1" c="2"><d/><e/></a>');
});
