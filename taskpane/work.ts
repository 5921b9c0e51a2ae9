/** What reads and writes the workbook, in a script of its own: the pane is there before it. */
export { auditWorkbook } from '../src/workbook/auditWorkbook';
export { makeDossiers } from '../src/workbook/dossiers';
export { openBeside } from '../src/workbook/openBeside';
export { openOwnFields } from '../src/workbook/ownFields';
export { previewStructure, structureDossiers } from '../src/workbook/structureDossiers';
export { splitSheets } from '../src/workbook/splitSheets';
export { surveyDossiers } from '../src/workbook/surveyDossiers';
export { addLists } from '../src/workbook/addLists';
export { selectCell } from '../src/workbook/selectCell';
export { selectedClient } from '../src/workbook/selectedClient';
export { saveSettings } from '../src/workbook/settings';
export { showSheet } from '../src/workbook/showSheet';
export { surveyWorkbook } from '../src/workbook/surveyWorkbook';
export { watchWorkbook } from '../src/workbook/watchWorkbook';
