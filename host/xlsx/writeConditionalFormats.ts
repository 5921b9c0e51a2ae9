/** Writes the conditional formats by formula of a new sheet, the first being the most important. */
import type { ConditionalFormatModel } from '../workbookModel';
import { rangeName } from './cellReference';
import { storedFormula } from './storedFormula';
import type { StyleSheet } from './styleSheet';
import { escapeXml } from './xmlText';

export function conditionalFormatsXml(formats: readonly ConditionalFormatModel[], styles: StyleSheet): string {
  return formats
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ ranges, formula, style, stopIfTrue }, i) => {
      const difference = Object.keys(style).length > 0 ? ` dxfId="${styles.difference(style)}"` : '';
      return (
        `<conditionalFormatting sqref="${ranges.map(rangeName).join(' ')}">` +
        `<cfRule type="expression"${difference} priority="${i + 1}"${stopIfTrue ? ' stopIfTrue="1"' : ''}>` +
        `<formula>${escapeXml(storedFormula(formula))}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}
