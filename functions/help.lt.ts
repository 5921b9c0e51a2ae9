import type { FunctionsHelp } from './help';

/** Function help in Lithuanian. */
export const helpLt: FunctionsHelp = {
  KEYRATING: {
    description:
      'Bendras kliento arba klientų stulpelio reitingas: būsenos, renginio ir asmeninio reitingo balų suma su jų svoriais.',
    parameters: {
      status: 'Būsenos reitingo balai: langelis arba stulpelis.',
      event: 'Renginio reitingo balai: langelis arba stulpelis; nenurodžius – 0.',
      personal: 'Asmeninio reitingo balai: langelis arba stulpelis; nenurodžius – 0.',
      weights: 'Trys skaičiai: būsenos, renginio ir asmeninio reitingo svoriai; nenurodžius – 1, 1 ir 1.',
    },
  },
  CONVERSION: {
    description:
      'Konversija: laimėtų dalis pagal kiekį, o nurodžius sumas – pagal sumą. Galima ir taip: CONVERSION(laimėtų skaičius; dirbtų klientų skaičius).',
    parameters: {
      outcomes: 'Kiekvieno kliento rezultatas (tuščias langelis – su klientu nedirbta) arba laimėtų skaičius.',
      won: 'Žyma, reiškianti laimėtą sandorį, tokių žymų diapazonas arba klientų, su kuriais dirbta, skaičius.',
      amounts: 'Kiekvieno kliento biudžetas; nurodžius skaičiuojama laimėtų pinigų dalis.',
    },
  },
  PLANERROR: {
    description: 'Planavimo paklaida: 0,25 reiškia, kad neįvykdyta 25 % plano; neigiama reikšmė – planas viršytas.',
    parameters: {
      planned: 'Planuotas biudžetas: langelis arba stulpelis.',
      actual: 'Faktinis biudžetas: tokio pat dydžio langelis arba stulpelis.',
      method:
        '„total“ (numatytasis) – bendra paklaida; „wape“ – eilučių nuokrypių suma, padalyta iš fakto sumos; „mape“ – vidutinis eilutės nuokrypis.',
    },
  },
};
