/** Written by scripts/extract-metrics.ts from @expo-google-fonts/cousine. */
import type { FamilyMetrics } from "./metrics.js";

export const cousine: FamilyMetrics = {
  unitsPerEm: 2048,
  ascent: 1705,
  descent: 615,
  codePoints:
    "w,2n x,bb 1,8o 4,2 4,5 5,7 1,1 1,k 1,18 1,90 6,4 37,1j 8,r 5,5 4qz,4c 2,1 1,2i 6,m 2,6 2,12 2,6 2,8 1,1 1,1 1,1 1,v 2,1h 1,f 1,e 2,6 1,j 2,3 1,9 d,4 2,h 3,1 3,5 1,1 1,3 4,2 1,1 1,1 5,1 p,1 b,6 f,1 g,5 b,m 1m,1 k,1 d,1 2,2 a,1 3,1 7,1 u,2 4,2 6,4 11,1 b,6 i,1 2h,1 3,1 8,1 1,2 2,1 3,2 3,2 9,1 1,1 s,1 n,2 2,2 4c,1 d,1 f,2 da,1 1,1 9,1 3,1 3,1 3,1 3,1 7,1 7,1 7,1 7,1 j,t j,1 3,1 3,1 3,1 3,4 c,2 8,3 5,1 7,1 1,1 7,1 5,3 2,1 8,2 c,1 2b,3 3,1 1,1 t,1 2,1 1,2 3,2 3,1 15zl,2",
  widths: {
    regular:
      "JD~Az00~1oJD~3-00~06JD~2D00~0iJD00JD0000JD0000JD00JD~7_00~03JD~0H00~04JD~0900~05JD~0R00JD~1v",
    italic:
      "JD~Az00~1oJD~3-00~06JD~2D00~0iJD00JD0000JD0000JD00JD~7_00~03JD~0H00~04JD~0900~05JD~0R00JD~1v",
    bold: "JD~Az00~1oJD~3-00~06JD~2D00~0iJD00JD0000JD0000JD00JD~7_00~03JD~0H00~04JD~0900~05JD~0R00JD~1v",
    boldItalic:
      "JD~Az00~1oJD~3-00~06JD~2D00~0iJD00JD0000JD0000JD00JD~7_00~03JD~0H00~04JD~0900~05JD~0R00JD~1v",
  },
};
