/** What the page and the pane's frame say to each other, besides the port. */

/** From the page, with the port to the workbook. */
export const PANE_PORT = 'kam-pane-port';
/** From the frame: Office.js and the add-in's functions are loaded. */
export const PANE_LOADED = 'kam-pane-loaded';
