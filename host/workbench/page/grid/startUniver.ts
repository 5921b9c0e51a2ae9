/** Univer with the few plugins that a view of a workbook needs: nothing that computes, nothing that asks the network. */
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import DesignEn from '@univerjs/design/locale/en-US';
import DesignRu from '@univerjs/design/locale/ru-RU';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DocsUIEn from '@univerjs/docs-ui/locale/en-US';
import DocsUIRu from '@univerjs/docs-ui/locale/ru-RU';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import SheetsEn from '@univerjs/sheets/locale/en-US';
import SheetsRu from '@univerjs/sheets/locale/ru-RU';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import ValidationEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import ValidationRu from '@univerjs/sheets-data-validation-ui/locale/ru-RU';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import FormulaUIEn from '@univerjs/sheets-formula-ui/locale/en-US';
import FormulaUIRu from '@univerjs/sheets-formula-ui/locale/ru-RU';
import FormulaEn from '@univerjs/sheets-formula/locale/en-US';
import FormulaRu from '@univerjs/sheets-formula/locale/ru-RU';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import SheetsUIEn from '@univerjs/sheets-ui/locale/en-US';
import SheetsUIRu from '@univerjs/sheets-ui/locale/ru-RU';
import { UniverUIPlugin } from '@univerjs/ui';
import UIEn from '@univerjs/ui/locale/en-US';
import UIRu from '@univerjs/ui/locale/ru-RU';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-ui/facade';
import { type DescribedFunctions, functionHelp } from './functionHelp';

export interface GridOptions {
  container: HTMLElement;
  /** Language of the grid's own menus; the grid has no Lithuanian and speaks English then. */
  language: string;
  dark: boolean;
  functions: DescribedFunctions;
}

export function startUniver({ container, language, dark, functions }: GridOptions): Univer {
  const english = mergeLocales(DesignEn, UIEn, DocsUIEn, SheetsEn, SheetsUIEn, FormulaEn, FormulaUIEn, ValidationEn);
  const russian = mergeLocales(DesignRu, UIRu, DocsUIRu, SheetsRu, SheetsUIRu, FormulaRu, FormulaUIRu, ValidationRu);
  const univer = new Univer({
    locale: language === 'ru' ? LocaleType.RU_RU : LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english, [LocaleType.RU_RU]: russian },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    contextMenu: true,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    disableAutoFocus: true,
    formulaBar: true,
    disableForceStringMark: true,
    footer: { menus: false },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
    description: functionHelp(functions),
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  return univer;
}
