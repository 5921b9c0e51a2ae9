/**
 * A shared formula is told in its first cell only. When that cell gets other content, the next cell of the group tells it
 * instead, so that the others keep their meaning.
 */
import type { ScannedCell, ScannedFormula } from './cellScanner';
import { shiftFormula } from './shiftFormula';
import { opened, prefixOf, withAttributes } from './tagText';
import { escapeXml } from './xmlText';

interface Homeless {
  text: string;
  range: string | undefined;
  row: number;
  column: number;
}

export class SharedFormulaMoves {
  private readonly homeless = new Map<string, Homeless>();

  /** A cell loses its formula. */
  lost({ formulaElement, row, column }: ScannedCell): void {
    if (formulaElement?.type !== 'shared' || formulaElement.shared === undefined || formulaElement.text === '') return;
    const { shared, text, range } = formulaElement;
    this.homeless.set(shared, { text, range, row, column });
  }

  /** A cell keeps its formula. @returns the formula element that it needs now; undefined for the one that it has. */
  kept({ formulaElement, row, column }: ScannedCell, xml: string): string | undefined {
    if (this.homeless.size === 0 || formulaElement?.type !== 'shared') return undefined;
    const shared = formulaElement.shared ?? '';
    const group = this.homeless.get(shared);
    if (!group) return undefined;
    if (formulaElement.text !== '') {
      this.homeless.delete(shared);
      return undefined;
    }
    const text = shiftFormula(group.text, row - group.row, column - group.column);
    // What has left the sheet on its way here has not left it for the others: they are told one by one.
    const alone = text.split('#REF!').length !== group.text.split('#REF!').length;
    if (!alone) this.homeless.delete(shared);
    return formulaWithText(xml, formulaElement, text, alone ? undefined : group.range);
  }
}

function formulaWithText(xml: string, element: ScannedFormula, text: string, range: string | undefined): string {
  const tag = xml.slice(element.start, xml.indexOf('>', element.start) + 1);
  const prefix = prefixOf(tag);
  const head =
    range === undefined
      ? withAttributes(tag, { t: undefined, si: undefined, ref: undefined })
      : withAttributes(tag, { ref: range });
  return `${opened(head)}${escapeXml(text)}</${prefix}f>`;
}
