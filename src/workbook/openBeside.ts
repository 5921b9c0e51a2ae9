import { inExcel } from './inExcel';

/**
 * Opens a file as a workbook of its own, beside the open one. It has no name and no place until it is saved.
 *
 * @param base64 an .xlsx file
 * @throws Problem when Excel refuses
 */
export async function openBeside(base64: string): Promise<void> {
  // Excel goes there by a request of its own; what it refuses is said in our words all the same.
  await inExcel(() => Excel.createWorkbook(base64));
}
