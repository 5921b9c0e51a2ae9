/** Languages that the functions can answer in. */
export type FunctionLanguage = 'en' | 'ru' | 'lt';

/** What a function says when it cannot compute. `argument` is the parameter's name as Excel shows it. */
export interface FunctionMessages {
  notANumber: (argument: string, row: number, found: string) => string;
  errorValue: (argument: string, row: number, found: string) => string;
  differentSize: (first: string, second: string) => string;
  threeWeights: string;
  noWonLabel: string;
  moreWonThanWorked: (row: number) => string;
  nothingWorked: string;
  noMoneyWorked: string;
  unknownMethod: (found: string) => string;
  nothingPlanned: string;
  nothingActual: string;
  zeroActual: string;
}

export const MESSAGES: Readonly<Record<FunctionLanguage, FunctionMessages>> = {
  en: {
    notANumber: (argument, row, found) =>
      `${argument}, row ${row}: "${found}" is not a number. Enter a number or clear the cell.`,
    errorValue: (argument, row, found) =>
      `${argument}, row ${row}: the cell holds the error ${found}. Mend or clear it.`,
    differentSize: (first, second) => `${first} and ${second} must be ranges of the same size.`,
    threeWeights: 'weights must be three numbers: for status, event and personal rating.',
    noWonLabel: 'won must be the label that means won, or a range of such labels.',
    moreWonThanWorked: (row) => `Row ${row}: the number won must lie between 0 and the number worked.`,
    nothingWorked: 'Nothing is worked, so there is no conversion.',
    noMoneyWorked: 'The amounts worked do not add up to more than 0, so there is no money conversion.',
    unknownMethod: (found) => `Unknown method "${found}". Use "total", "wape" or "mape".`,
    nothingPlanned: 'The plan does not add up to more than 0, so its error cannot be told.',
    nothingActual: 'Nothing was actual, so the error cannot be told. Try the method "total".',
    zeroActual: 'An actual figure is 0, so "mape" cannot be computed. Use "wape" or "total".',
  },
  ru: {
    notANumber: (argument, row, found) =>
      `${argument}, строка ${row}: «${found}» — не число. Введите число или очистите ячейку.`,
    errorValue: (argument, row, found) =>
      `${argument}, строка ${row}: в ячейке ошибка ${found}. Исправьте её или очистите ячейку.`,
    differentSize: (first, second) => `Диапазоны ${first} и ${second} должны быть одного размера.`,
    threeWeights: 'weights: нужны три числа — веса статусного рейтинга, рейтинга мероприятия и персонального рейтинга.',
    noWonLabel: 'won: укажите обозначение выигранной сделки или диапазон таких обозначений.',
    moreWonThanWorked: (row) => `Строка ${row}: число выигранных должно быть от 0 до числа проработанных.`,
    nothingWorked: 'Нет проработанных клиентов, конверсию посчитать нельзя.',
    noMoneyWorked: 'Сумма проработанных бюджетов не больше 0, финансовую конверсию посчитать нельзя.',
    unknownMethod: (found) => `Неизвестный метод «${found}». Укажите "total", "wape" или "mape".`,
    nothingPlanned: 'Сумма плана не больше 0, ошибку планирования посчитать нельзя.',
    nothingActual: 'Нет фактических сумм, ошибку посчитать нельзя. Попробуйте метод "total".',
    zeroActual: 'Есть фактическая сумма, равная 0, метод "mape" неприменим. Укажите "wape" или "total".',
  },
  lt: {
    notANumber: (argument, row, found) =>
      `${argument}, ${row} eilutė: „${found}“ nėra skaičius. Įveskite skaičių arba išvalykite langelį.`,
    errorValue: (argument, row, found) =>
      `${argument}, ${row} eilutė: langelyje klaida ${found}. Ištaisykite arba išvalykite jį.`,
    differentSize: (first, second) => `Diapazonai ${first} ir ${second} turi būti vienodo dydžio.`,
    threeWeights: 'weights: reikia trijų skaičių – būsenos, renginio ir asmeninio reitingo svorių.',
    noWonLabel: 'won: nurodykite laimėto sandorio žymą arba tokių žymų diapazoną.',
    moreWonThanWorked: (row) => `${row} eilutė: laimėtų skaičius turi būti nuo 0 iki dirbtų klientų skaičiaus.`,
    nothingWorked: 'Nėra klientų, su kuriais dirbta, todėl konversijos apskaičiuoti negalima.',
    noMoneyWorked:
      'Klientų, su kuriais dirbta, biudžetų suma nėra didesnė už 0, todėl konversijos pagal sumą apskaičiuoti negalima.',
    unknownMethod: (found) => `Nežinomas metodas „${found}“. Galimi: "total", "wape", "mape".`,
    nothingPlanned: 'Plano suma nėra didesnė už 0, todėl planavimo paklaidos apskaičiuoti negalima.',
    nothingActual: 'Nėra faktinių sumų, todėl paklaidos apskaičiuoti negalima. Išbandykite metodą "total".',
    zeroActual: 'Yra faktinė suma, lygi 0, todėl "mape" netinka. Naudokite "wape" arba "total".',
  },
};
