/** A sheet that has everything a report may have. */
import type { SheetModel } from '../../../host/workbookModel';
import { sheetModel } from './models';

const HEAD = Object.freeze({ bold: true, fontColor: '#FFFFFF', fillColor: '#2F5D8A', wrap: true });
const SHARE = Object.freeze({ numberFormat: '0.0%' });

/** @param name of the sheet; its table is named after it. */
export function reportSheet(name = 'KAM Funnel', table = 'Funnel'): SheetModel {
  const id = `report-${name}`;
  const column = (index: number): SheetModel['charts'][number]['series'][number]['values'] => ({
    sheetId: id,
    row: 3,
    column: index,
    rows: 3,
    columns: 1,
  });
  return sheetModel(name, {
    id,
    tabColor: '#2F5D8A',
    cells: [
      [{ value: 'Sales funnel', style: { bold: true, fontSize: 16 } }],
      [{ value: 'Manager' }, { value: 'All', style: { borderBottom: { style: 'Thin', color: '#808080' } } }],
      ['Stage', 'Entered', 'Passed', 'Conversion'].map((value) => ({ value, style: HEAD })),
      ...['Lead', 'Offer', 'Won'].map((stage, i) => [
        { value: stage },
        { value: 100 - i * 30 },
        { value: 70 - i * 30 },
        {
          formula: `=IFERROR(${table}[[#This Row],[Passed]]/${table}[[#This Row],[Entered]],0)`,
          value: (70 - i * 30) / (100 - i * 30),
          style: SHARE,
        },
      ]),
      [{ value: 'Total' }, { formula: `=SUBTOTAL(109,${table}[Entered])`, value: 210 }],
    ],
    columns: { 0: { width: 18 }, 1: { width: 12.5 }, 3: { width: 10, hidden: true } },
    rows: { 0: { height: 24 }, 8: { hidden: true } },
    merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
    tables: [
      {
        id: '1',
        name: table,
        range: { row: 2, column: 0, rows: 5, columns: 4 },
        columns: ['Stage', 'Entered', 'Passed', 'Conversion'],
        hasHeaders: true,
        hasTotals: true,
        style: 'TableStyleMedium2',
        bandedRows: true,
        showFilter: true,
      },
    ],
    charts: [
      {
        id: 'chart-1',
        name: 'Funnel chart',
        type: 'BarStacked',
        title: 'Funnel & losses',
        series: [
          { name: 'Offset', values: column(2), categories: column(0), color: 'none', dataLabels: false },
          { name: 'Entered', values: column(1), categories: column(0), color: '#2F5D8A', dataLabels: true },
        ],
        place: { row: 9, column: 0, rows: 15, columns: 4 },
        legend: 'Bottom',
        categoryReversed: true,
        gapWidth: 20,
        overlap: 100,
      },
      {
        id: 'chart-2',
        name: 'Conversion',
        type: 'LineMarkers',
        series: [{ name: 'Conversion', values: column(3), color: '#B5485D', dataLabels: true }],
        place: { row: 9, column: 5, rows: 15, columns: 6 },
        legend: 'None',
        categoryReversed: false,
        valueNumberFormat: '0%',
        valueMinimum: 0,
        valueMaximum: 1,
      },
    ],
    validations: [
      {
        ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }],
        type: 'list',
        formula1: 'All,Ann,Bob',
        ignoreBlanks: false,
        refusesNothing: true,
        promptTitle: 'Manager',
        promptMessage: 'Choose a manager',
      },
      {
        ranges: [{ row: 1, column: 2, rows: 1, columns: 2 }],
        type: 'wholeNumber',
        operator: 'GreaterThan',
        formula1: 5,
        ignoreBlanks: true,
        errorTitle: 'Too few',
        errorMessage: 'More than five',
      },
    ],
    conditionalFormats: [
      {
        id: 'format-1',
        ranges: [
          { row: 3, column: 3, rows: 3, columns: 1 },
          { row: 3, column: 1, rows: 3, columns: 1 },
        ],
        formula: '=$D4<0.5',
        style: { bold: true, fontColor: '#9C0006', fillColor: '#FFC7CE' },
        stopIfTrue: true,
      },
      {
        id: 'format-2',
        ranges: [{ row: 3, column: 3, rows: 3, columns: 1 }],
        formula: '=$D4>0.9',
        style: { italic: true },
        stopIfTrue: false,
      },
    ],
    customProperties: { 'kam.report': 'funnel;1', 'kam.note': 'šaltinis — источник' },
    frozenRows: 3,
    frozenColumns: 1,
    showGridlines: false,
    page: {
      orientation: 'landscape',
      paper: 'a4',
      fitWidth: 1,
      fitHeight: 0,
      printArea: { row: 0, column: 0, rows: 24, columns: 11 },
      titleRows: [0, 2],
    },
  });
}
