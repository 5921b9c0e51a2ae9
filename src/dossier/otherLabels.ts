import type { FieldId } from './template';

type Labels = Partial<Record<FieldId, readonly string[]>>;

/** What else people call a field, for lines that have lost their key and for sheets of their own: words that mean the same as its label. */
export const OTHER_LABELS: Labels = {
  objectives: words(`
    goals, objectives, client goals, customer goals, цели, цели компании, цели и задачи, задачи клиента, tikslai, įmonės tikslai`),
  success: words(`success criteria, KPI, критерии успеха, показатели успеха, sėkmės kriterijai, sėkmės rodikliai`),
  executiveSponsor: words(`куратор, куратор от руководства, kuratorius`),
  reviewed: words(`
    reviewed, last reviewed, date of review, review date, updated, last updated, last update, дата пересмотра, пересмотрено, дата обновления,
    обновлено, дата актуализации, актуализировано, последнее обновление, peržiūrėta, peržiūros data, atnaujinta, atnaujinimo data`),
  history: words(`
    company history, history of the company, background, company background, about the company, история компании, история предприятия,
    история создания, о компании, о предприятии, справка о компании, краткая справка, краткая история, įmonės istorija, apie įmonę,
    trumpa istorija`),
  headcount: words(`
    employees, staff, number of employees, no. of employees, # of employees, employee count, number of staff, no. of staff, number of people, company size,
    personnel, штат, сотрудников, персонал, численность персонала, численность сотрудников, численность работников, численность штата,
    среднесписочная численность, количество сотрудников, количество работников, число сотрудников, кол-во сотрудников,
    кол-во человек, размер компании, darbuotojai, darbuotojų, darbuotojų kiekis, dirba žmonių, žmonių skaičius, personalas, įmonės dydis`),
  structure: words(`
    company structure, organisation, organization, organisational structure, organizational structure, org structure,
    структура компании, структура предприятия, организационная структура, оргструктура, структура холдинга, įmonės struktūra,
    organizacinė struktūra, valdymo struktūra, grupės struktūra`),
  mainSupplier: words(`
    supplier, suppliers, current supplier, current suppliers, key supplier, main suppliers, incumbent, incumbent supplier, поставщик, поставщики,
    главный поставщик, ключевой поставщик, текущий поставщик, нынешний поставщик, действующий поставщик, основные поставщики,
    у кого покупают, у кого закупают, у кого закупает, tiekėjas, tiekėjai, dabartinis tiekėjas, esamas tiekėjas, pagrindiniai tiekėjai,
    iš ko perka`),
  bank: words(
    `banks, house bank, bank of the client, банки, обслуживающий банк, банк клиента, aptarnaujantis bankas, bankai`,
  ),
  auditor: words(`auditors, audit firm, audit company, аудит, аудиторы, аудиторская компания, auditas, audito įmonė`),
  consultant: words(`consultants, advisers, advisors, консультанты, консалтинг, konsultantai, patarėjai`),
  mission: words(
    `mission statement, vision and mission, миссия компании, миссия и видение, įmonės misija, misija ir vizija`,
  ),
  positioning: words(`
    market position, position in the market, позиция на рынке, положение на рынке, место на рынке, позиционирование на рынке,
    pozicija rinkoje, padėtis rinkoje, vieta rinkoje`),
  trends: words(`
    trends, market trends, trends of the industry, тенденции, тренды, тренды отрасли, тенденции рынка, тенденции в отрасли, ситуация в отрасли,
    tendencijos, rinkos tendencijos, sektoriaus tendencijos`),
  culture: words(`
    company culture, corporate culture, культура, культура компании, įmonės kultūra, organizacinė kultūra, organizacijos kultūra`),
  finances: words(`
    financials, finance, financial situation, financial position, financial results, финансовое состояние, финансовое положение,
    финансовые показатели, финансовые результаты, финансы компании, finansinė būklė, finansinė padėtis, finansiniai rodikliai`),
  relationshipNow: words(`
    relationship, relations, current relationship, relationship status, relationship history, history of the relationship,
    history of relations, отношения, текущие отношения, отношения с клиентом, отношения с нами, история отношений, история взаимоотношений,
    взаимоотношения, история сотрудничества, история работы, опыт сотрудничества, santykiai, santykiai su klientu, santykių istorija,
    bendradarbiavimas, bendradarbiavimo istorija, esami santykiai`),
  relationshipExpected: words(`
    target relationship, desired relationship, expected relationship, желаемые отношения, целевые отношения, перспективы сотрудничества,
    norimi santykiai, siekiami santykiai, bendradarbiavimo perspektyvos`),
  budget: words(`
    budget, annual budget, yearly budget, purchasing budget, бюджет, годовой бюджет, бюджет закупок, бюджет на закупки, biudžetas,
    metinis biudžetas, pirkimų biudžetas`),
  decides: words(`
    decision process, decision making, decision-making process, how decisions are made, buying process, purchasing process,
    procurement process, порядок принятия решений, порядок принятия решения, процесс принятия решений, процесс принятия решения,
    принятие решений, как принимают решения, как принимается решение, процедура закупки, процедура закупок, процесс закупки,
    sprendimų priėmimas, sprendimo priėmimas, sprendimų priėmimo tvarka, kaip priimamas sprendimas, pirkimo procesas`),
};

/** Labels that mean a part of what a field holds: the label has to stay with what stands under it. */
export const NARROWER_LABELS: Labels = {
  history: words(`
    founded, year founded, founded in, established, year established, year est., year of foundation, founder, founders, owner, owners, shareholders, основана, основано,
    год основания, дата основания, год создания, дата создания, год образования, основатель, основатели, учредитель, учредители,
    собственник, собственники, владелец, владельцы, акционеры, įkurta, įsteigta, įkūrimo metai, įkūrimo data, įsteigimo metai, įkūrėjas,
    įkūrėjai, steigėjas, steigėjai, savininkas, savininkai, akcininkai`),
  finances: words(`
    turnover, annual turnover, revenue, annual revenue, profit, net profit, debts, оборот, годовой оборот, выручка, годовая выручка,
    прибыль, чистая прибыль, долги, apyvarta, metinė apyvarta, pajamos, metinės pajamos, pelnas, grynasis pelnas, skolos`),
};

function words(list: string): readonly string[] {
  return list.trim().split(/\s*,\s*/);
}
