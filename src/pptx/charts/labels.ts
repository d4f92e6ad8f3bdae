/** `c:dLbls`: what is written at the marks of a series. */
import type { Ink } from "../../chart/plan/text.js";
import type { Pt, Size } from "../../geometry.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { part } from "./heading.js";
import { richText, textProperties } from "./text.js";

type Shown = "value" | "name" | "category" | "percent";

export interface Label {
  show: Shown[];
  ink: Ink;
  /** Of the marks that have it: `t`, `outEnd`, `ctr`, …; absent: the kind's own. */
  position?: string;
  /** Number format. */
  code: string;
  /** How far from where it would stand by itself. */
  offset?: { x: Pt; y: Pt };
  /** Written instead of what the data says. */
  text?: string;
}

/** One a point; `undefined` where nothing is written. */
export type PointLabels = (Label | undefined)[];

/**
 * What most points have is said once, and only of the others one by one, so that a point that somebody
 * adds has its label too.
 */
export function labelsMarkup(points: PointLabels, size: Size, lang: string): Markup {
  const common = mostCommon(points);
  const single = points.flatMap((label, index) => {
    if (sameLabel(label, common)) return [];
    return [
      xml`<c:dLbl>
        <c:idx val="${index}"/>
        ${label ? content(label, size, lang) : xml`<c:delete val="1"/>`}
      </c:dLbl>`,
    ];
  });
  if (!common && single.length === 0) return raw("");
  const moved = points.some((label) => label?.offset);
  return xml`<c:dLbls>
    ${single}${common ? content(common, size, lang) : shown([])}${moved && noLeaderLines}
  </c:dLbls>`;
}

function content(
  { show, ink, position, code, offset, text }: Label,
  size: Size,
  lang: string,
): Markup {
  return xml`${offset && offsetLayout(offset, size)}
    ${text !== undefined && richText([[{ text, ink }]], lang, "ctr")}
    <c:numFmt formatCode="${code}" sourceLinked="0"/>
    <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
    ${textProperties(ink)}
    ${position !== undefined && xml`<c:dLblPos val="${position}"/>`}
    ${shown(show)}
    ${show.length > 1 && xml`<c:separator> </c:separator>`}`;
}

function shown(show: Shown[]): Markup {
  const flag = (name: Shown) => (show.includes(name) ? 1 : 0);
  return xml`<c:showLegendKey val="0"/>
    <c:showVal val="${flag("value")}"/>
    <c:showCatName val="${flag("category")}"/>
    <c:showSerName val="${flag("name")}"/>
    <c:showPercent val="${flag("percent")}"/>
    <c:showBubbleSize val="0"/>`;
}

function offsetLayout({ x, y }: { x: Pt; y: Pt }, size: Size): Markup {
  return xml`<c:layout>
    <c:manualLayout>
      <c:x val="${part(x / size.width)}"/><c:y val="${part(y / size.height)}"/>
    </c:manualLayout>
  </c:layout>`;
}

/** From a label that was moved to its mark. */
const noLeaderLines = xml`<c:extLst>
  <c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">
    <c15:showLeaderLines val="0"/>
  </c:ext>
</c:extLst>`;

function mostCommon(points: PointLabels): Label | undefined {
  const counts = new Map<string, { label: Label; count: number }>();
  for (const label of points) {
    if (!label || label.offset || label.text !== undefined) continue;
    const key = JSON.stringify(label);
    const known = counts.get(key) ?? { label, count: 0 };
    counts.set(key, { label, count: known.count + 1 });
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
  return best && best.count > points.length / 2 ? best.label : undefined;
}

function sameLabel(a: Label | undefined, b: Label | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
