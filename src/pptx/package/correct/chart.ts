import type { ChartItem } from "../../../scene/scene.js";
import { emu } from "../../units.js";
import { element, needChild } from "../../../opc/xml/element.js";
import type { Rule } from "./context.js";
import { pictureMedia } from "./picture.js";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** A chart's picture; or, in the place of the drawn pixel, the frame of a native chart. */
export const chartContent: Rule<ChartItem> = (node, item, context) => {
  if (!item.native) {
    pictureMedia(node, item, context);
    return;
  }
  const path = context.charts.add(item, context.look, context.lang);
  const id = context.relationships.add("chart", path.replace("ppt/", "../"));
  const { x, y, width, height } = item.box;
  const cNvPr = needChild(needChild(node, "p:nvPicPr"), "p:cNvPr");
  node.name = "p:graphicFrame";
  node.children = [
    element("p:nvGraphicFramePr", {}, [
      cNvPr,
      element("p:cNvGraphicFramePr", {}, [element("a:graphicFrameLocks", { noGrp: 1 })]),
      element("p:nvPr"),
    ]),
    element("p:xfrm", {}, [
      element("a:off", { x: emu(x), y: emu(y) }),
      element("a:ext", { cx: emu(width), cy: emu(height) }),
    ]),
    element("a:graphic", {}, [
      element("a:graphicData", { uri: chartNamespace }, [
        element("c:chart", { "xmlns:c": chartNamespace, "r:id": id }),
      ]),
    ]),
  ];
};
