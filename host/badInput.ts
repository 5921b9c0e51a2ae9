/**
 * A file that cannot be read as a workbook. The code says why; the text for the user is made from it in three languages by the
 * doors of the program (command line, page), never here.
 */

export type BadInputCode =
  /** Nothing in it. */
  | 'empty-file'
  /** Neither a zip of Office parts nor anything else that is known. */
  | 'not-a-workbook'
  /** Protected by a password. */
  | 'encrypted'
  /** A workbook of Excel 97-2003 (.xls). */
  | 'old-format'
  /** A workbook whose zip or XML is broken; the parameter `part` names the part where that is known. */
  | 'damaged'
  /** A kind of file that is not opened: .xlsb, .ods, .pdf. The parameter `type` names the kind. */
  | 'unknown-type'
  /** More than fits into memory; the parameters `megabytes` and `limit` say how much. */
  | 'too-large';

export type BadInputParameters = Readonly<Record<string, string | number>>;

export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(
    readonly code: BadInputCode,
    readonly fileName: string,
    readonly parameters: BadInputParameters = {},
  ) {
    super(`${fileName}: ${code}`);
  }
}
