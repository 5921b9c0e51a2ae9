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
  unknownRule: (found: string) => string;
  allMissed: string;
  notAConfidence: (found: number) => string;
  twoPeriods: string;
  notACount: (argument: string, row: number, found: number) => string;
  noStageOrder: string;
  repeatedStage: (stage: string) => string;
  unknownStage: (row: number, found: string) => string;
  unknownOutcome: (row: number, found: string) => string;
  noWeakStage: string;
  /** Stage, entered, passed, lost, open, step conversion, decided conversion. */
  funnelHeadings: readonly string[];
  noTurnover: string;
  notADate: (argument: string, row: number, found: string) => string;
  belowZero: (argument: string, row: number) => string;
  notYesOrNo: (argument: string, row: number, found: string) => string;
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
    unknownRule: (found) => `Unknown rule "${found}". Use "exact", "thumb" or "concluded".`,
    allMissed: 'With an error of 1 (100 %) or more no plan is large enough.',
    notAConfidence: (found) => `confidence must lie between 0 and 1, such as 0.8 or 0.95, not ${found}.`,
    twoPeriods: 'There must be at least two periods with a plan above 0.',
    notACount: (argument, row, found) => `${argument}, row ${row}: ${found} is not a whole number of clients.`,
    noStageOrder: 'stageOrder must be the range of all stages in order.',
    repeatedStage: (stage) => `stageOrder: the stage "${stage}" is there twice. Leave each stage once.`,
    unknownStage: (row, found) => `stages, row ${row}: "${found}" is not in stageOrder. Add it there or correct it.`,
    unknownOutcome: (row, found) =>
      `outcomes, row ${row}: "${found}" is not known. Use won, refused, declined or open, or clear the cell.`,
    noWeakStage: 'No stage with 10 decided clients or more has lost any, so there is no weak link to name.',
    funnelHeadings: ['Stage', 'Entered', 'Passed', 'Lost', 'Open', 'Step conversion', 'Decided conversion'],
    noTurnover: 'No amount is above 0, so the concentration cannot be told.',
    notADate: (argument, row, found) =>
      `${argument}, row ${row}: "${found}" is not a date. Enter a date or clear the cell.`,
    belowZero: (argument, row) => `${argument}, row ${row}: the value must not be below 0.`,
    notYesOrNo: (argument, row, found) =>
      `${argument}, row ${row}: "${found}" is neither yes nor no. Enter TRUE or FALSE, yes or no, 1 or 0.`,
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
    unknownRule: (found) => `Неизвестное правило «${found}». Укажите "exact", "thumb" или "concluded".`,
    allMissed: 'При ошибке 1 (100 %) и больше никакого плана не хватит.',
    notAConfidence: (found) => `confidence: надёжность должна быть между 0 и 1, например 0,8 или 0,95, а не ${found}.`,
    twoPeriods: 'Нужны хотя бы два периода с планом больше 0.',
    notACount: (argument, row, found) => `${argument}, строка ${row}: ${found} — не целое число клиентов.`,
    noStageOrder: 'stageOrder: укажите диапазон со всеми этапами по порядку.',
    repeatedStage: (stage) => `stageOrder: этап «${stage}» указан дважды. Оставьте каждый этап один раз.`,
    unknownStage: (row, found) =>
      `stages, строка ${row}: этапа «${found}» нет в stageOrder. Добавьте его туда или исправьте название.`,
    unknownOutcome: (row, found) =>
      `outcomes, строка ${row}: результат «${found}» неизвестен. Укажите «заказ», «отказ клиента», «отказ компании» или «в работе» либо очистите ячейку.`,
    noWeakStage: 'Нет этапа, где решилось не меньше 10 клиентов и были потери, поэтому слабого звена нет.',
    funnelHeadings: ['Этап', 'Вошли', 'Прошли', 'Потеряны', 'В работе', 'Конверсия этапа', 'Конверсия решённых'],
    noTurnover: 'Нет сумм больше 0, концентрацию посчитать нельзя.',
    notADate: (argument, row, found) =>
      `${argument}, строка ${row}: «${found}» — не дата. Введите дату или очистите ячейку.`,
    belowZero: (argument, row) => `${argument}, строка ${row}: значение не может быть меньше 0.`,
    notYesOrNo: (argument, row, found) =>
      `${argument}, строка ${row}: «${found}» — ни да, ни нет. Укажите ИСТИНА или ЛОЖЬ, да или нет, 1 или 0.`,
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
    unknownRule: (found) => `Nežinoma taisyklė „${found}“. Galimos: "exact", "thumb", "concluded".`,
    allMissed: 'Kai paklaida yra 1 (100 %) ar didesnė, jokio plano nepakaks.',
    notAConfidence: (found) =>
      `confidence: patikimumas turi būti tarp 0 ir 1, pavyzdžiui, 0,8 arba 0,95, o ne ${found}.`,
    twoPeriods: 'Reikia bent dviejų laikotarpių, kurių planas didesnis už 0.',
    notACount: (argument, row, found) => `${argument}, ${row} eilutė: ${found} nėra sveikas klientų skaičius.`,
    noStageOrder: 'stageOrder: nurodykite diapazoną su visais etapais iš eilės.',
    repeatedStage: (stage) => `stageOrder: etapas „${stage}“ nurodytas du kartus. Palikite kiekvieną etapą po vieną.`,
    unknownStage: (row, found) =>
      `stages, ${row} eilutė: etapo „${found}“ nėra stageOrder. Pridėkite jį ten arba pataisykite pavadinimą.`,
    unknownOutcome: (row, found) =>
      `outcomes, ${row} eilutė: rezultatas „${found}“ nežinomas. Nurodykite „užsakymas“, „kliento atsisakymas“, „mūsų atsisakymas“ arba „vykdoma“, arba išvalykite langelį.`,
    noWeakStage: 'Nėra etapo, kuriame apsispręsta bent dėl 10 klientų ir jų prarasta, todėl silpnosios grandies nėra.',
    funnelHeadings: [
      'Etapas',
      'Pateko',
      'Perėjo',
      'Prarasta',
      'Dirbama',
      'Etapo konversija',
      'Apsisprendusiųjų konversija',
    ],
    noTurnover: 'Nėra sumų, didesnių už 0, todėl koncentracijos apskaičiuoti negalima.',
    notADate: (argument, row, found) =>
      `${argument}, ${row} eilutė: „${found}“ nėra data. Įveskite datą arba išvalykite langelį.`,
    belowZero: (argument, row) => `${argument}, ${row} eilutė: reikšmė negali būti mažesnė už 0.`,
    notYesOrNo: (argument, row, found) =>
      `${argument}, ${row} eilutė: „${found}“ nėra nei taip, nei ne. Nurodykite TRUE arba FALSE, taip arba ne, 1 arba 0.`,
  },
};
