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
  PLANTARGET: {
    description:
      'Kiek suplanuoti, kad tikslas būtų pasiektas, kai žinoma planavimo paklaida (ją skaičiuoja, pavyzdžiui, PLANERROR).',
    parameters: {
      goal: 'Siekiama pinigų suma: langelis arba stulpelis.',
      error: 'Planavimo paklaida kaip dalis (0,25 reiškia 25 %): langelis arba stulpelis.',
      rule: '„exact“ (numatytoji) – tikslas / (1 − paklaida); „thumb“ – tikslas × (1 + paklaida); „concluded“ – iki sudarytų sutarčių: kaip exact, bet su patikslinto biudžeto paklaida.',
    },
  },
  PLANINTERVAL: {
    description: 'Kokiose ribose bus kito laikotarpio plano įvykdymo dalis, sprendžiant iš ankstesnių laikotarpių.',
    parameters: {
      planned: 'Pasibaigusių laikotarpių planuoti biudžetai, po eilutę laikotarpiui.',
      actual: 'Tų pačių laikotarpių faktiniai biudžetai.',
      confidence: 'Intervalo patikimumas nuo 0 iki 1; nenurodžius – 0,8.',
    },
  },
  CONVERSIONINTERVAL: {
    description:
      'Kokiose ribose yra tikroji konversija, kai žinoma, kiek laimėta ir su kiek klientų dirbta (Vilsono intervalas).',
    parameters: {
      won: 'Laimėtų skaičius: langelis arba stulpelis.',
      worked: 'Klientų, su kuriais dirbta, skaičius: langelis arba stulpelis.',
      confidence: 'Intervalo patikimumas nuo 0 iki 1; nenurodžius – 0,95.',
    },
  },
  CONVERSIONTEST: {
    description:
      'Tikimybė, kad dvi konversijos tiek skiriasi atsitiktinai: tikslaus Fišerio kriterijaus p; mažiau nei 0,05 – konversijos skiriasi.',
    parameters: {
      won1: 'Laimėtų skaičius pirmoje grupėje: langelis arba stulpelis.',
      worked1: 'Klientų, su kuriais dirbta pirmoje grupėje, skaičius: langelis arba stulpelis.',
      won2: 'Laimėtų skaičius antroje grupėje: langelis arba stulpelis.',
      worked2: 'Klientų, su kuriais dirbta antroje grupėje, skaičius: langelis arba stulpelis.',
    },
  },
  FUNNEL: {
    description:
      'Pardavimo piltuvo lentelė: kiek klientų pateko į kiekvieną etapą, kiek jį perėjo, kiek prarasta, su kiek dar dirbama, ir etapo konversijos.',
    parameters: {
      clients:
        'Kiekvienos eilutės klientas; to paties kliento eilutės skaičiuojamos vieną kartą, pagal tolimiausią etapą.',
      stages: 'Etapas, kuriame klientas yra arba kuriame prarastas.',
      outcomes: 'Rezultatas: užsakymas, kliento atsisakymas, mūsų atsisakymas ir pan.; tuščias langelis – dar dirbama.',
      stageOrder: 'Visi etapai iš eilės, nuo pirmojo kontakto iki užsakymo.',
    },
  },
  WEAKSTAGE: {
    description:
      'Silpnoji piltuvo grandis: etapas, kurį perėjo mažiausia dalis perėjusių ir prarastų klientų (vertinami etapai, kuriuose tokių klientų bent 10).',
    parameters: {
      clients:
        'Kiekvienos eilutės klientas; to paties kliento eilutės skaičiuojamos vieną kartą, pagal tolimiausią etapą.',
      stages: 'Etapas, kuriame klientas yra arba kuriame prarastas.',
      outcomes: 'Rezultatas: užsakymas, kliento atsisakymas, mūsų atsisakymas ir pan.; tuščias langelis – dar dirbama.',
      stageOrder: 'Visi etapai iš eilės, nuo pirmojo kontakto iki užsakymo.',
    },
  },
  KEYTYPE: {
    description:
      'Nuo kurių klientų įmonė priklauso: „revenue“ (pagrindinis) – daugiau kaip 10 % apyvartos, „critical“ (kritinė priklausomybė) – daugiau kaip 20 %, „sole“ (monoklientas) – daugiau kaip 50 %, kitaip tuščia.',
    parameters: { amounts: 'Visų klientų apyvarta, po eilutę klientui.' },
  },
  CONCENTRATION: {
    description:
      'Apyvartos koncentracija keliuose klientuose: Herfindalio ir Hiršmano indeksas, nuo beveik 0 (daug vienodų klientų) iki 10 000 (vienas klientas).',
    parameters: { amounts: 'Visų klientų apyvarta, po eilutę klientui.' },
  },
  CONTACTDUE: {
    description:
      'Kito kontakto su klientu diena: praėjus 10 dienų po paskutinio teigiamo, bet ne anksčiau kaip po 14 dienų nuo paskutinio neigiamo. Langeliams parinkite datos formatą.',
    parameters: {
      lastPositive: 'Paskutinio teigiamo kontakto data: langelis arba stulpelis.',
      lastNegative: 'Paskutinio neigiamo kontakto data: langelis arba stulpelis.',
    },
  },
  REVIEWDUE: {
    description:
      'Diena, iki kurios reikia peržiūrėti kliento bylą: 3 kalendoriniai mėnesiai po paskutinės peržiūros. Langeliams parinkite datos formatą.',
    parameters: { lastReview: 'Paskutinės peržiūros data: langelis arba stulpelis.' },
  },
  HOURSNORM: {
    description:
      'Užsakymo valandų norma: pusvalandis kiekvienam 1 000 jo vertės; esamam klientui – 62,5 % to, vidurys tarp 50 ir 75 %.',
    parameters: {
      orderValue: 'Užsakymo vertė: langelis arba stulpelis.',
      isExisting:
        'Ar klientas jau yra pirkęs (TRUE arba FALSE, taip arba ne, 1 arba 0): langelis arba stulpelis; tuščias – ne.',
    },
  },
  REPLENISH: {
    description:
      'Plano papildymas: kiek planuotų pinigų trūksta – reikiamas planas atėmus galiojantį; niekada mažiau už 0.',
    parameters: {
      goal: 'Kiek reikia suplanuoti, pavyzdžiui, pagal PLANTARGET: langelis arba stulpelis.',
      live: 'Galiojantis planas be atsisakiusių klientų: langelis arba stulpelis.',
    },
  },
};
