/** Something that happened to a sheet, by the user's hand or by ours. */
export interface SheetEvent {
  /** Changed: a cell, or a table came or went. */
  kind: 'changed' | 'added' | 'deleted' | 'renamed' | 'activated';
  sheetId: string;
}

/** Something that happened in the workbook; of a selection it is not told where. */
export type WorkbookEvent = SheetEvent | { kind: 'selected' };

/**
 * Tells of changed cells, of tables that come and go, of sheets that come, go, are renamed and are brought to the front, and of the
 * selection. Excel before ExcelApi 1.17 does not tell of new names; of tables no Excel does.
 *
 * @returns ends it
 */
export async function watchWorkbook(tell: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const { worksheets, tables } = workbook;
    const teller =
      (kind: SheetEvent['kind']) =>
      ({ worksheetId }: { worksheetId: string }): Promise<void> => {
        tell({ kind, sheetId: worksheetId });
        return Promise.resolve();
      };
    const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onChanged.add(teller('changed')),
      worksheets.onAdded.add(teller('added')),
      worksheets.onDeleted.add(teller('deleted')),
      worksheets.onActivated.add(teller('activated')),
      tables.onAdded.add(teller('changed')),
      tables.onDeleted.add(teller('changed')),
      workbook.onSelectionChanged.add(() => {
        tell({ kind: 'selected' });
        return Promise.resolve();
      }),
    ];
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.17')) {
      handlers.push(worksheets.onNameChanged.add(teller('renamed')));
    }
    await context.sync();
    return () =>
      Excel.run(context, async (again) => {
        for (const handler of handlers) handler.remove();
        await again.sync();
      });
  });
}
