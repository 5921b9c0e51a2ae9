import type { TableId } from '../template';

/** What people call the lines of a small table when it stands as one label or one column: "Competitors", «ЛПР». */
export interface TableLabels {
  table: TableId;
  /** The column that gets what stands under the label. */
  column: string;
  /** The column that gets the label itself, because it tells who or what this is: «Директор». */
  labelTo?: string;
  labels: string;
}

export const TABLE_LABELS: readonly TableLabels[] = [
  {
    table: 'people',
    column: 'name',
    labels: `
      contact, contacts, contact person, contact persons, contact people, contact name, key contact, key contacts, main contact, key people,
      people, decision makers, decision group, buying centre, stakeholders, контакт, контакты, контактное лицо, контактные лица,
      контактный человек, контактные данные, представитель клиента, ключевые лица, ключевые люди, ключевые контакты, лица принимающие решения,
      группа принятия решений, группа принятия решения, kontaktas, kontaktai, kontaktinis asmuo, kontaktiniai asmenys,
      pagrindiniai kontaktai, sprendimų grupė, sprendimus priima, kas priima sprendimus`,
  },
  {
    table: 'people',
    column: 'name',
    labelTo: 'role',
    labels: `
      decision maker, gatekeeper, technical expert, economic buyer, champion, opponent, ЛПР, лицо принимающее решение, принимает решение,
      принимает решения, кто принимает решение, кто принимает решения, решение принимает, решения принимает, лоббист, сторонник, противник,
      sprendimą priima, sprendimų priėmėjas, kas priima sprendimą, rėmėjas, oponentas`,
  },
  {
    table: 'people',
    column: 'name',
    labelTo: 'position',
    labels: `
      director, managing director, general director, general manager, CEO, CFO, CTO, finance director, purchasing manager, head of purchasing,
      purchasing director, procurement manager, head of procurement, chief engineer, chief accountant, secretary, директор, генеральный директор, гендиректор, исполнительный директор,
      финансовый директор, коммерческий директор, технический директор, директор по закупкам, начальник отдела закупок,
      руководитель отдела закупок, менеджер по закупкам, специалист по закупкам, начальник снабжения, начальник отдела снабжения,
      руководитель, заместитель директора, главный инженер, главный бухгалтер, секретарь, direktorius, direktorė, generalinis direktorius,
      generalinė direktorė, įmonės vadovas, įmonės vadovė, vadovas, vadovė, finansų direktorius, komercijos direktorius, technikos direktorius, finansų direktorė, finansų vadovas, finansų vadovė, gamybos vadovas,
      technikos vadovas, pirkimų vadovas, pirkimų vadovė, pirkimų vadybininkas, pirkimų vadybininkė, vyr. buhalteris, vyr. buhalterė,
      vyriausiasis buhalteris, vyriausioji buhalterė, buhalteris, buhalterė, sekretorius, sekretorė`,
  },
  {
    table: 'rivals',
    column: 'name',
    labels: `
      competitor, competitors, our competitors, main competitors, direct competitors, rivals, competition, конкурент, конкуренты, наши конкуренты,
      основные конкуренты, прямые конкуренты, конкуренты у клиента, konkurentas, konkurentai, mūsų konkurentai, pagrindiniai konkurentai,
      tiesioginiai konkurentai`,
  },
  {
    table: 'units',
    column: 'unit',
    labels: `
      units, branches, branch offices, departments, subsidiaries, филиалы, подразделения, филиалы и подразделения, дочерние компании,
      дочерние предприятия, filialai, padaliniai, filialai ir padaliniai, dukterinės įmonės, dukterinės bendrovės`,
  },
  {
    table: 'environment',
    column: 'name',
    labelTo: 'kind',
    labels: `
      customers, their customers, main customers, partners, клиенты, заказчики, покупатели, их клиенты, клиенты клиента, основные клиенты,
      основные заказчики, партнёры, klientai, jų klientai, pagrindiniai klientai, užsakovai, pirkėjai, partneriai`,
  },
  {
    table: 'team',
    column: 'name',
    labelTo: 'role',
    labels: `
      manager, account manager, key account manager, KAM, client manager, responsible, responsible manager, sales manager, менеджер,
      клиент-менеджер, менеджер клиента, менеджер по работе с клиентами, ответственный, ответственный менеджер, ведущий менеджер,
      наш менеджер, персональный менеджер, vadybininkas, klientų vadybininkas, kliento vadybininkas, atsakingas, atsakingas vadybininkas,
      atsakingas darbuotojas, mūsų vadybininkas`,
  },
  {
    table: 'ourPeople',
    column: 'name',
    labels: `our people, who worked with the client, кто работал с клиентом, наши сотрудники, с нашей стороны, mūsų žmonės, su klientu dirbo`,
  },
  {
    table: 'purchases',
    column: 'what',
    labels: `
      purchases, past purchases, purchase history, previous orders, past orders, what they bought, покупки, прошлые покупки, история покупок,
      история заказов, прошлые заказы, что покупали, что покупают, что покупает, что покупают у нас, what they buy, what they buy from us, pirkimai, ankstesni pirkimai, pirkimų istorija,
      ankstesni užsakymai, užsakymų istorija, ką pirko, ką perka,
      ką perka iš mūsų`,
  },
  {
    table: 'tenders',
    column: 'tender',
    labels: 'tenders, tender history, тендеры, история тендеров, участие в тендерах, konkursai, viešieji pirkimai',
  },
  { table: 'risks', column: 'risk', labels: 'risk, risks, threats, риск, риски, угрозы, rizika, rizikos, grėsmės' },
  {
    table: 'facts',
    column: 'fact',
    labels: 'facts, news, latest news, факты, новости, последние новости, faktai, naujienos, paskutinės naujienos',
  },
  {
    table: 'activities',
    column: 'activity',
    labels: `
      action plan, plan of action, development plan, next step, next steps, план действий, план работ, план работы, следующий шаг,
      следующие шаги, sekantis žingsnis, sekantys žingsniai, planuojami veiksmai, veiksmų planas, kitas žingsnis, tolesni žingsniai, tolesni veiksmai`,
  },
  {
    table: 'offers',
    column: 'service',
    labels: 'our services, our offers, наши услуги, наши предложения, что предлагаем, mūsų paslaugos, mūsų pasiūlymai',
  },
];

/**
 * What else stands above the columns of a small table. A word under "alone" tells the column also where nothing says which table it is; in a
 * row of the column of names it then belongs to that name.
 */
export const COLUMN_LABELS: Partial<Record<TableId, Readonly<Record<string, { alone?: string; inTable?: string }>>>> = {
  people: {
    name: {
      alone: `full name, name and surname, ФИО, Ф.И.О., фамилия имя отчество, фамилия и имя, vardas pavardė, vardas ir pavardė,
        pavardė vardas`,
      inTable:
        'name, person, contact, contact person, who, имя, фамилия, сотрудник, контактное лицо, контакт, кто, asmuo, kas, kontaktas',
    },
    position: { alone: 'position, job title, post, должность, позиция в компании, pareigos', inTable: 'title, пост' },
    role: {
      alone: `role in the decision, buying role, роль в принятии решения, роль в принятии решений, роль в группе, vaidmuo priimant sprendimą`,
      inTable: 'role, роль, vaidmuo, функция',
    },
    influence: {
      alone: 'influence, level of influence, влияние, степень влияния, уровень влияния, įtaka, įtakos lygis',
    },
    attitude: {
      alone: 'attitude, attitude to us, loyalty, отношение к нам, лояльность, nusistatymas, požiūris į mus, lojalumas',
      inTable: 'relationship, отношение, požiūris',
    },
    lastContact: {
      alone: `last contact, date of last contact, last call, последний контакт, дата последнего контакта, последняя встреча, дата последней встречи, последний звонок,
        paskutinis kontaktas, paskutinio kontakto data, paskutinis susitikimas, paskutinio susitikimo data`,
    },
    reach: {
      alone: `phone, phones, phone number, telephone, tel, mobile, cell phone, e-mail, email, mail, phone/e-mail, телефон, телефоны,
        контактный телефон, рабочий телефон, мобильный телефон, мобильный, сотовый, почта, эл. почта, электронная почта, телефон/e-mail,
        телефон почта, telefonas, tel. nr, telefono numeris, mobilus telefonas, mobilus, mob. tel, el. paštas, elektroninis paštas,
        telefonas el. paštas`,
      inTable: 'contact details, contacts, контакты, paštas, kontaktai',
    },
    note: {
      inTable: 'note, notes, comment, comments, примечание, примечания, комментарий, заметки, pastabos, komentaras',
    },
  },
  rivals: {
    name: { inTable: 'name, company, rival, название, наименование, компания, фирма, pavadinimas, įmonė' },
    strengths: {
      alone: `strong points, strong sides, strengths of the competitor, плюсы, преимущества, их сильные стороны, сильные стороны конкурента,
        stiprybės, stipriosios pusės, stipriosios savybės, privalumai`,
      inTable: 'plus, pros, advantages, чем сильны, pliusai',
    },
    weaknesses: {
      alone: `weak points, weak sides, минусы, недостатки, их слабые стороны, слабые стороны конкурента, silpnybės, silpnosios pusės,
        silpnosios savybės, trūkumai`,
      inTable: 'minus, cons, disadvantages, чем слабы, minusai',
    },
    answer: { inTable: 'our answer, our actions, наши действия, наш ответ, что делать, mūsų veiksmai, mūsų atsakas' },
  },
  units: {
    unit: {
      inTable: 'branch, department, name, филиал, отдел, название, filialas, skyrius, pavadinimas, наименование',
    },
    place: { inTable: 'city, address, location, город, адрес, miestas, adresas' },
    headcount: { inTable: 'employees, staff, headcount, сотрудников, численность, darbuotojų, darbuotojai' },
    head: { inTable: 'director, manager, директор, начальник, direktorius' },
    note: { inTable: 'notes, comment, примечание, комментарий, pastabos' },
  },
  purchases: {
    what: {
      inTable:
        'product, service, what, name, товар, услуга, наименование, что, что купили, продукт, prekė, paslauga, ką pirko, kas',
    },
    date: { inTable: 'year, when, год, когда, metai, kada' },
    supplier: { inTable: 'supplier, from, поставщик, tiekėjas' },
    amount: { inTable: 'sum, price, value, total, стоимость, цена, vertė, kaina' },
    note: { inTable: 'notes, comment, примечание, комментарий, pastabos' },
  },
  team: { responsibility: { inTable: 'responsibility, task, за что, зона ответственности, atsakomybė' } },
  ourPeople: { work: { inTable: 'project, work, проект, projektas' } },
  activities: {
    activity: { inTable: 'action, task, what, step, действие, задача, что сделать, шаг, užduotis, žingsnis' },
    date: { inTable: 'deadline, due, when, срок, когда, terminas, kada' },
    responsible: { inTable: 'who, owner, кто, исполнитель, kas, vykdytojas' },
    done: { inTable: 'status, статус, выполнено, būsena, įvykdyta' },
  },
  tenders: { tender: { inTable: 'name, название, наименование, pavadinimas' }, date: { inTable: 'year, год, metai' } },
};

/** The client's name, in a field or above a column. */
export const CLIENT_LABELS = `
  client, client name, legal name, full legal name, registered name, name of the customer, name of the client, name of client, customer, customer name, account, account name, company, company name, name of the company, name of company,
  organisation name, organization name, клиент, наименование клиента, название клиента, имя клиента, компания, название компании,
  наименование компании, контрагент, заказчик, организация, наименование организации, название организации, предприятие, наименование,
  название, полное наименование, полное название, полное наименование организации,
  полное наименование компании, полное наименование предприятия, полное наименование клиента, краткое наименование, краткое название,
  сокращённое наименование, юридическое название, наименование предприятия, название предприятия, наименование контрагента, фирма, klientas, kliento pavadinimas, įmonė, įmonės pavadinimas, pilnas pavadinimas, pilnas įmonės pavadinimas,
  juridinis pavadinimas, trumpas pavadinimas, pavadinimas, užsakovas, organizacija,
  kompanija, bendrovė, key client, key account, ключевой клиент, pagrindinis klientas`;

/** These stand above a column of clients; as a label they are the client's own. */
export const CLIENTS_ABOVE =
  'name, clients, customers, accounts, companies, клиенты, компании, заказчики, контрагенты, klientai, įmonės, užsakovai';

/** Titles of a card or of its parts: nothing of their own stands under them. */
export const TITLES = `
  dossier, client dossier, client card, client profile, customer card, account card, account profile, account plan, company profile, key account profile,
  customer profile, profile, client overview, account overview, overview, card, form,
  general information, general, basic information, general data, досье, досье клиента, досье на клиента, досье ключевого клиента,
  карточка, анкета, профиль, форма, карточка клиента, карточка ключевого клиента, анкета клиента, паспорт клиента, профиль клиента, общая информация,
  общие данные, основные сведения, основная информация, сведения о клиенте, сведения о компании, информация о клиенте,
  информация о компании, наш взгляд, kliento kortelė, kliento byla, kliento dosjė, kliento profilis, kliento anketa, kortelė, anketa, profilis, byla,
  bendroji informacija, bendrieji duomenys, pagrindinė informacija, informacija apie klientą, informacija apie įmonę`;

/** What stands in cards and has no place of its own in the template; it tells a label from a content. */
export const LABELS_WITHOUT_PLACE = `
  INN, VAT, VAT number, VAT code, tax number, registration number, company code, address, legal address, postal address, website, web site,
  web, url, industry, sector, segment, business, line of business, region, city, town, country,
  headquarters, head office, opportunities, credit limit, credit terms, note, notes, comment, comments, remarks, other,
  status, stage, category, source, date, birthday, hobby, hobbies, interests, potential, rating, contract, discount, payment terms, products,
  needs, problems, ИНН, КПП, ОГРН, ОКПО, реквизиты, банковские реквизиты, юридический адрес, фактический адрес, юр. адрес, почтовый адрес,
  адрес, сайт, веб-сайт, отрасль, сфера, сфера деятельности, вид деятельности, направление деятельности, деятельность, сегмент, регион, город,
  страна, примечание, примечания, заметки, заметка, комментарий, комментарии, прочее, разное, дополнительно, доп. информация, статус, этап,
  категория, источник, дата, дата заполнения, день рождения, дни рождения, хобби, увлечения, интересы, потенциал, рейтинг, договор,
  скидка, условия оплаты, отсрочка, отсрочка платежа, кредитный лимит, дебиторская задолженность, задолженность, объём закупок,
  возможности, продукция, потребности, проблемы, įmonės kodas, PVM kodas, PVM mokėtojo kodas, kodas, rekvizitai,
  adresas, buveinės adresas, registracijos adresas, svetainė, interneto svetainė, tinklalapis, šaka, sritis, veikla, veiklos sritis,
  segmentas, regionas, miestas, šalis, pastaba, pastabos, komentaras, komentarai, kita, kita informacija, įvairūs, būsena, statusas, etapas,
  kategorija, šaltinis, gimtadienis, gimimo diena, pomėgiai, hobis, interesai, potencialas, reitingas, sutartis, nuolaida,
  galimybės, mokėjimo sąlygos, mokėjimo terminas, kredito limitas, užpildė, pildymo data, data, produkcija, produktai, poreikiai, problemos`;

/** What stands above a column of numbers that only count the rows. */
export const COUNTING_LABELS = '№, № п/п, п/п, No., nr, eil. nr, #';
