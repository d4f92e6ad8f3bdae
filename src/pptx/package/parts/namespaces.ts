import { raw } from "../../../opc/xml/markup.js";

/** The namespaces that every part with drawings declares on its root. */
export const namespaces = raw(
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
);
