/** The id of the add-in in its manifest: the web extension part of a workbook that keeps our settings names it. */
export const ADDIN_ID = '6f1d3a52-8c0b-4e57-9b1e-2f7a4c9d8e31';
