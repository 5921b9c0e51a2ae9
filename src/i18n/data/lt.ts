/** Kas negerai su duomenimis ir ką su tuo daryti; ko trūksta skaičiavimui. Lietuviškai. */
export const doubts = {
  'cell-error': {
    what: 'Langelyje yra klaidos reikšmė',
    todo: 'Pataisykite formulę arba įrašykite reikšmę; iki tol langelis laikomas tuščiu.',
  },
  'unreadable-date': { what: 'Nepavyko perskaityti datos', todo: 'Įrašykite ją kaip datą, pvz., 2026-03-31.' },
  'unreadable-number': { what: 'Nepavyko perskaityti skaičiaus', todo: 'Įrašykite skaičių skaitmenimis, be žodžių.' },
  'unknown-stage': {
    what: 'Etapo nėra etapų sąraše',
    todo: 'Pataisykite rašybą arba įtraukite etapą į etapų sąrašą.',
  },
  'unknown-outcome': {
    what: 'Rezultatas neatpažintas',
    todo: 'Rašykite „užsakymas“, „kliento atsisakymas“, „mūsų atsisakymas“ arba „vykdoma“, arba susiejimo faile nurodykite, ką reiškia jūsų žodis.',
  },
  'duplicate-key': {
    what: 'Tas pats raktas kartojasi, vėlesnė eilutė neįtraukta',
    todo: 'Ištrinkite tą eilutę arba suteikite jai atskirą raktą.',
  },
  'blank-key': {
    what: 'Neaišku, apie ką eilutė, todėl ji neįtraukta',
    todo: 'Užpildykite langelį arba ištrinkite eilutę.',
  },
  'blank-client': {
    what: 'Nenurodytas klientas',
    todo: 'Nurodykite jį: be kliento eilutė nepatenka nei į reitingą, nei į klientų rodiklius.',
  },
  'blank-manager': {
    what: 'Nenurodytas vadybininkas',
    todo: 'Nurodykite jį: iki tol eilutė nepriklauso nė vienam vadybininkui.',
  },
  'dates-as-text': {
    what: 'Datos įrašytos tekstu; jos vis tiek perskaitytos',
    todo: 'Paverskite jas tikromis datomis, kad „Excel“ teisingai rikiuotų ir filtruotų.',
  },
  'numbers-as-text': {
    what: 'Skaičiai įrašyti tekstu; jie vis tiek perskaityti',
    todo: 'Paverskite juos tikrais skaičiais, kad „Excel“ galėtų juos sudėti.',
  },
  'near-duplicate-name': {
    what: 'Tas pats vardas užrašytas skirtingai; variantai laikomi vienu',
    todo: 'Rašykite vienodai.',
  },
  'repeated-client-in-event': {
    what: 'Klientas tame pačiame renginyje įrašytas du kartus',
    todo: 'Ištrinkite vieną eilutę arba suteikite sandoriams skirtingus numerius.',
  },
  'mixed-currency': {
    what: 'Sumos skirtingomis valiutomis būtų sudėtos kaip viena valiuta',
    todo: 'Perskaičiuokite visas sumas viena valiuta.',
  },
  'orphan-client': {
    what: 'Kliento nėra klientų sąraše',
    todo: 'Įtraukite jį į sąrašą arba pataisykite pavadinimą.',
  },
  'orphan-deal': {
    what: 'Etapų žurnale nurodytas sandoris, kurio nėra sandorių sąraše',
    todo: 'Įtraukite sandorį į sąrašą arba pataisykite jo numerį žurnale.',
  },
  'closed-before-started': {
    what: 'Sandoris užbaigtas anksčiau nei pradėtas',
    todo: 'Pataisykite vieną iš dviejų datų.',
  },
  'won-without-amount': {
    what: 'Užsakymas gautas, bet suma nenurodyta',
    todo: 'Įrašykite faktinį biudžetą: iki tol sandoris nieko neprideda prie apyvartos.',
  },
  'duplicate-header': {
    what: 'Dviejų stulpelių antraštės vienodos; naudojamas tik pirmasis',
    todo: 'Vieną iš jų pervadinkite.',
  },
  'totals-row-ignored': {
    what: 'Sumų eilutė neįtraukta',
    todo: 'Jei tai iš tiesų sumos, nieko daryti nereikia; jei tai duomenų eilutė, išimkite iš jos žodžius „iš viso“.',
  },
  'stage-order-guessed': {
    what: 'Etapų tvarka spėjama',
    todo: 'Patikrinkite ją; jei ji neteisinga, pridėkite etapų sąrašą reikiama tvarka.',
  },
  'near-duplicate-client': {
    what: 'Tikriausiai vienas klientas įrašytas keliais pavadinimais',
    todo: 'Pasirinkite vieną pavadinimą ir naudokite jį visuose sąrašuose.',
  },
  'client-in-other-script': {
    what: 'Tikriausiai vienas klientas įrašytas ir kirilica, ir lotyniškomis raidėmis',
    todo: 'Pasirinkite vieną pavadinimą ir naudokite jį visuose sąrašuose.',
  },
  'client-with-other-legal-form': {
    what: 'Tas pats pavadinimas įrašytas su skirtingomis teisinėmis formomis',
    todo: 'Patikrinkite, ar tai dvi įmonės; jei ne, palikite vieną pavadinimą.',
  },
  'client-one-letter-apart': {
    what: 'Du pavadinimai skiriasi viena raide',
    todo: 'Patikrinkite, ar viename iš jų nėra rašybos klaidos.',
  },
  'unknown-label': {
    what: 'Žodis neatpažintas, todėl langelis laikomas tuščiu',
    todo: 'Rašykite įprastą žodį, pvz., kontakto tonui – „teigiamas“, „neutralus“ arba „neigiamas“.',
  },
  'stage-dates-backwards': {
    what: 'Etapų datos eina atbuline tvarka',
    todo: 'Pataisykite datą, kuri iškrenta iš eilės.',
  },
  'next-step-before-contact': {
    what: 'Kito žingsnio data ankstesnė už paties kontakto datą',
    todo: 'Pataisykite vieną iš dviejų datų.',
  },
  'date-in-future': {
    what: 'Tai, kas jau įvyko, datuota vėliau nei ataskaitos diena',
    todo: 'Pataisykite datą arba sudarykite ataskaitą vėlesnei dienai.',
  },
  'date-too-early': { what: 'Data ankstesnė nei 1990 metai', todo: 'Patikrinkite metus.' },
  'money-outlier': {
    what: 'Suma labai skiriasi nuo įprastų to stulpelio sumų',
    todo: 'Patikrinkite, ar joje nėra nulio per daug arba per mažai.',
  },
  'negative-money': {
    what: 'Suma mažesnė už nulį',
    todo: 'Jei tai kreditinė sąskaita, palikite; kitaip pataisykite ženklą.',
  },
};

export const unavailable = {
  'no-deals': 'Nėra sandorių sąrašo.',
  'no-clients': 'Sąrašuose nėra klientų.',
  'no-stages': 'Nėra etapų: pridėkite etapų sąrašą arba stulpelį su etapu.',
  'no-stage-list': 'Nėra etapų sąrašo.',
  'no-stage-records':
    'Niekur neįrašyta, kada pasiekti etapai: veskite etapų žurnalą arba kiekvieno etapo datų stulpelį.',
  'no-log': 'Nėra etapų žurnalo.',
  'no-losses': 'Atsisakymų nebuvo.',
  'no-reasons': 'Atsisakymo priežastys nenurodytos: pridėkite stulpelį su jomis.',
  'no-columns': 'Nėra ko lyginti: pridėkite segmento, vadybininko, renginio arba priežasties stulpelį.',
  'no-start-dates': 'Sandoriai neturi pradžios datų.',
  'no-close-dates': 'Sandoriai neturi pabaigos datų.',
  'no-ages': 'Sandorių amžius nežinomas: reikia pradžios ir pabaigos datų.',
  'nothing-closed': 'Dar nėra nei užsakymų, nei atsisakymų.',
  'no-orders': 'Užsakymų nėra.',
  'no-dated-orders': 'Užsakymai neturi pabaigos datų arba visi yra tos pačios dienos.',
  'no-plan': 'Nėra plano.',
  'no-plan-for-the-period': 'Plane nėra eilučių dabartiniam ar vėlesniam laikotarpiui.',
  'no-open-money': 'Nė vienas atviras sandoris neturi biudžeto.',
  'no-money': 'Sandorių biudžetai nenurodyti.',
  'no-concluded-period': 'Nė vienas plano laikotarpis neturi faktinių sumų.',
  'no-goal': 'Tikslas nenurodytas: nurodykite, kiek reikia uždirbti.',
  'no-managers': 'Vadybininkai nenurodyti.',
  'no-planners': 'Nėra komandų sąrašo su planuotojais.',
  'no-costs': 'Nėra nei valandų, nei klientų aptarnavimo kaštų.',
  'no-marks': 'Klientų sąraše nėra poreikio ir santykių įvertinimų.',
  'no-signs':
    'Nė vienas sąrašas nekalba apie riziką: nėra kontaktų, žmonių, konkurentų, peržiūrų ar užsakymų su datomis.',
  'no-team-members': 'Žmonių sąraše nėra nieko iš mūsų pusės.',
  'no-life-cycles': 'Klientų sąraše nėra nei gyvavimo ciklo, nei santykių stadijos.',
  'no-contacts': 'Nėra kontaktų sąrašo.',
  'no-notes': 'Kontaktai neturi pastabų: pridėkite stulpelį apie tai, kas sužinota.',
  'no-review-dates': 'Klientų sąraše nėra stulpelio su paskutinės bylos peržiūros diena.',
  'no-hours': 'Nėra valandų sąrašo.',
  'no-executives': 'Valandų sąraše nepažymėta, kurios yra vadovų.',
  'no-activities': 'Nėra suplanuotų veiksmų sąrašo.',
  'no-change-date': 'Nėra nei renginio, nei pokyčio dienos, kad būtų galima palyginti „prieš“ ir „po“.',
  'no-day-given': 'Pokyčio diena nenurodyta: nurodykite, nuo kurios dienos procesas kitoks.',
  'no-history': 'Sandoriai neturi datų, todėl nežinoma, kokie jie buvo anksčiau.',
  'no-key-clients': 'Pagrindinių klientų nėra.',
  'no-project-statuses': 'Nė vienas etapas nenurodo projekto būsenos arba jos neturi nė vienas sandoris.',
};
