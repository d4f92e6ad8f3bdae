/** Lists that appear one item a click. */
import type { TextParagraph } from "../../../scene/scene.js";
import { xml, type Markup } from "../../../opc/xml/markup.js";

export interface Build {
  /** `id` of the shape's `p:cNvPr`. */
  shapeId: number;
  paragraphs: TextParagraph[];
}

/** What one click shows: paragraphs of one shape, by index. */
interface Step {
  shapeId: number;
  paragraphs: number[];
}

/**
 * `p:timing` as PowerPoint writes it for the effect Appear by first-level paragraphs: a sequence of
 * clicks, each a parallel group in a parallel group, whose first effect waits for the click and whose
 * others come with it.
 */
export function timingMarkup(builds: Build[]): Markup | undefined {
  const steps = builds.flatMap(stepsOf);
  if (steps.length === 0) return undefined;
  // Ids of time nodes are counted over the slide, in document order.
  let id = 2;
  const nextId = () => ++id;
  const clicks = steps.map((step) => click(step, nextId));
  const shapes = [...new Set(steps.map((step) => step.shapeId))];
  return xml`<p:timing>
    <p:tnLst>
      <p:par>
        <p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">
          <p:childTnLst>
            <p:seq concurrent="1" nextAc="seek">
              <p:cTn id="2" dur="indefinite" nodeType="mainSeq">
                <p:childTnLst>${clicks}</p:childTnLst>
              </p:cTn>
              <p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>
              <p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>
            </p:seq>
          </p:childTnLst>
        </p:cTn>
      </p:par>
    </p:tnLst>
    <p:bldLst>${shapes.map((shapeId) => xml`<p:bldP spid="${shapeId}" grpId="0" build="p"/>`)}</p:bldLst>
  </p:timing>`;
}

/**
 * A list item of the first level opens a step, and what is below it belongs there. Text outside of lists
 * stands from the start.
 */
function stepsOf({ shapeId, paragraphs }: Build): Step[] {
  const steps: Step[] = [];
  let current: Step | undefined;
  for (const [index, { level, marker, indent }] of paragraphs.entries()) {
    const marked = marker.type !== "none";
    if (!marked && indent === 0) {
      current = undefined;
    } else if (marked && (level === 0 || !current)) {
      current = { shapeId, paragraphs: [index] };
      steps.push(current);
    } else {
      current?.paragraphs.push(index);
    }
  }
  return steps;
}

function click({ shapeId, paragraphs }: Step, nextId: () => number): Markup {
  const [outer, inner] = [nextId(), nextId()];
  const effects = paragraphs.map((paragraph, i) =>
    appear(shapeId, paragraph, i === 0 ? "clickEffect" : "withEffect", nextId),
  );
  return xml`<p:par>
    <p:cTn id="${outer}" fill="hold">
      <p:stCondLst><p:cond delay="indefinite"/></p:stCondLst>
      <p:childTnLst>
        <p:par>
          <p:cTn id="${inner}" fill="hold">
            ${atOnce}
            <p:childTnLst>${effects}</p:childTnLst>
          </p:cTn>
        </p:par>
      </p:childTnLst>
    </p:cTn>
  </p:par>`;
}

/** Preset 1 of the entrances is Appear: the text is made visible, which takes no time. */
function appear(
  shapeId: number,
  paragraph: number,
  nodeType: "clickEffect" | "withEffect",
  nextId: () => number,
): Markup {
  const [effect, change] = [nextId(), nextId()];
  return xml`<p:par>
    <p:cTn id="${effect}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" grpId="0" nodeType="${nodeType}">
      ${atOnce}
      <p:childTnLst>
        <p:set>
          <p:cBhvr>
            <p:cTn id="${change}" dur="1" fill="hold">${atOnce}</p:cTn>
            <p:tgtEl>
              <p:spTgt spid="${shapeId}"><p:txEl><p:pRg st="${paragraph}" end="${paragraph}"/></p:txEl></p:spTgt>
            </p:tgtEl>
            <p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>
          </p:cBhvr>
          <p:to><p:strVal val="visible"/></p:to>
        </p:set>
      </p:childTnLst>
    </p:cTn>
  </p:par>`;
}

const atOnce = xml`<p:stCondLst><p:cond delay="0"/></p:stCondLst>`;
