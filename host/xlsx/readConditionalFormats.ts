/** Reads the conditional formats by formula of a sheet, the most important first. Other kinds stay in the part only. */
import type { ConditionalFormatModel, StyleModel } from '../workbookModel';
import { parseRanges } from './cellReference';
import { stripFuturePrefixes } from './futureFunctions';
import { attribute, child, children, flag, numberOf, textOf, type Element } from './xmlTree';

export function readConditionalFormats(root: Element, differences: readonly StyleModel[]): ConditionalFormatModel[] {
  const found: { priority: number; format: ConditionalFormatModel }[] = [];
  for (const block of children(root, 'conditionalFormatting')) {
    const ranges = parseRanges(attribute(block, 'sqref') ?? '');
    if (ranges.length === 0) continue;
    for (const rule of children(block, 'cfRule')) {
      const formula = textOf(child(rule, 'formula'));
      if (attribute(rule, 'type') !== 'expression' || formula === '') continue;
      const { bold, italic, fontColor, fillColor } = differences[numberOf(rule, 'dxfId') ?? -1] ?? {};
      const priority = numberOf(rule, 'priority') ?? found.length + 1;
      found.push({
        priority,
        format: {
          id: `file-format-${priority}`,
          ranges,
          formula: `=${stripFuturePrefixes(formula)}`,
          style: {
            ...(bold ? { bold } : {}),
            ...(italic ? { italic } : {}),
            ...(fontColor ? { fontColor } : {}),
            ...(fillColor ? { fillColor } : {}),
          },
          stopIfTrue: flag(rule, 'stopIfTrue'),
        },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}
