/** What the grid's own commands mean to the workbook. */

/** Changes of the sheet that have no way into the workbook in this preview. */
export const NOT_DONE = new RegExp(
  'insert-row|insert-col|insert-multi|remove-row|remove-col|delete-range|insert-range|move-range|move-rows|move-cols|reorder-range|' +
    'split-text|hide-row|hide-col|set-row-hidden|set-col-hidden|set-row-visible|set-col-visible|set-specific|' +
    'worksheet-merge|set-defined-name|insert-defined-name|remove-defined-name|copy-sheet|copy-worksheet|' +
    'set-style|set-border|set-bold|set-italic|set-underline|set-strike|set-font|set-text-color|set-background-color|set-horizontal|' +
    'set-vertical|set-text-wrap|set-text-rotation|format-painter|range-bold|range-italic|range-underline|range-stroke|range-font|' +
    'toggle-gridlines|set-gridlines|protection|set-worksheet-hide|set-worksheet-show|set-tab-color|set-frozen|set-selection-frozen|' +
    'set-row-frozen|set-col-frozen|cancel-frozen|addDataValidation|remove-data-validation|update-data-validation|clear-selection-format',
);

/** Commands after which cells are drawn elsewhere than before. */
export const MOVES_VIEW =
  /scroll|zoom|set-worksheet-active|set-worksheet-col-width|set-worksheet-row-height|row-auto-height|set-frozen|insert-sheet|remove-sheet/;
