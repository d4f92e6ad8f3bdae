/**
 * What building one report does not need. It is loaded as one: were each file loaded by itself, what they
 * share with the start would fall into many small chunks, and each run would pay for opening them.
 */
export { addTemplateCommand } from "./add-template-command.js";
export { buildMany } from "./build-many.js";
export { checkCommand } from "./check-command.js";
export { printFit } from "./fit-text.js";
export { newReportCommand } from "./new-report-command.js";
export { previewCommand } from "./preview-command.js";
export { recoverCommand } from "./recover-command.js";
export { kindWords, recoverSource } from "./sources.js";
export { newThemeCommand } from "./new-theme-command.js";
export { checkTemplateCommand } from "./template-command.js";
export { themeForCommand, themesCommand } from "./themes-command.js";
export { watchCommand } from "./watch-command.js";
