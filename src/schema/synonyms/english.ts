/** Header words in English, with what Pipedrive, HubSpot, Salesforce and other CRMs export. See synonyms.ts for the form. */
export const ENGLISH: Readonly<Record<string, string>> = {
  deal: `
    deal, deal id, deal name, deal no, opportunity, opportunity id, opportunity name, record id, lead id, order id,
    case id, deal title, title?, id?, name?, number?, lead?`,
  client: `
    client, client name, customer, customer name, account, account name, company, company name, organization,
    organisation, organization name, associated company, buyer, key client, key account, counterparty, name?, firm?,
    account id?, client id?, customer id?`,
  'deals.client': 'deal organization, deal company',
  manager: `
    manager, client manager, account manager, owner, deal owner, opportunity owner, contact owner, account owner,
    sales rep, sales representative, rep, sales agent, agent, salesperson, seller, account executive, kam,
    key account manager, responsible, assigned to, deal responsible, user?, employee?, executive?,
    responsible person`,
  event: `
    event, exhibition, campaign, tender, trade show, fair, source event, primary campaign source, project?`,
  segment: `
    segment, industry, sector, client type, customer segment, branch of industry, vertical, category?, type?,
    region?, group?`,
  stage: `
    stage, deal stage, sales stage, opportunity stage, pipeline stage, stage name, current stage, step, phase,
    funnel stage, status?, deal status?, state?`,
  'deals.lastStage': `
    last stage, lost at stage, stage lost, lost stage, stage at loss, stage when lost, stage before close,
    final stage, previous stage?`,
  'deals.outcome': `
    outcome, result, deal result, won lost, win loss, deal outcome, won, is won, closed won, final status, status?,
    deal status?, state?`,
  'deals.started': `
    started, start date, start, created, created date, create date, creation date, created at, created on,
    deal created, engage date, date opened, open date, opened, date added, added on, first contact,
    first contact date, date of first contact, date?, add time, lead date`,
  'deals.closed': `
    closed, close date, closed date, closing date, date closed, closed at, closed on, end date, deal closed on,
    won lost date, completion date, close time, finish date, won time?, lost time?, won date?, expected close date?,
    finished`,
  planned: `
    planned, plan, planned budget, planned amount, preliminary, preliminary budget, budget, target, planned revenue,
    plan amount, quota?, forecast?`,
  'deals.planned': `
    expected amount, expected revenue, deal size, amount, deal value, deal amount, value, opportunity amount,
    list price, estimated value, sum?, price?, sales price?, total?`,
  refined: `
    refined, refined budget, refined plan, refined amount, revised, revised budget, revised plan, adjusted,
    updated plan, confirmed amount, committed, agreed amount?, forecast?, latest estimate?`,
  actual: `
    actual, actuals, fact, actual amount, actual budget, actual revenue, invoiced, revenue, turnover, paid, real,
    sales?`,
  'deals.actual': `
    close value, closed value, closed amount, won amount, won value, contract amount, contract value, order value,
    order amount, signed amount, amount?, deal value?, value?, sum?, total?`,
  reason: `
    reason, loss reason, lost reason, reason lost, closed lost reason, refusal reason, reason for refusal,
    reason for loss, reject reason, reason of refusal, why lost`,
  'deals.eventRating': 'event rating, event points, event score, exhibition rating, rating?, points?, score?',
  'events.date': `
    date, stage date, date entered, entered, entered on, changed, change date, date of change, changed on, moved on,
    status date, timestamp, time, day, when, created?, started?`,
  'events.stage': 'new stage, to stage, stage to, event type?, status, new status, activity, action?',
  'events.amount': 'amount, value, sum, budget, deal value, deal amount, total, price?, planned?, actual?',
  'events.manager': 'changed by, moved by, who, resource?',
  'events.deal': 'case, case id, deal key',
  'clients.client': 'name, clients, title?',
  'clients.parent': `
    parent, parent company, parent account, subsidiary of, group, holding, corporate group, belongs to,
    owner company, ultimate parent`,
  'clients.personalRating': 'personal rating, personal points, personal score, rating, score, client rating, points?',
  'plan.period': 'period, month, quarter, year, plan period, date, plan month, reporting period',
  'plan.planned': 'amount, value?, sum?',
  'plan.refined': 'forecast',
  'stages.stage': 'name, stages, status, title?',
  'stages.kind': 'kind, type, stage type, outcome, category, meaning, result?',
  'stages.deadlineDays': `
    deadline days, deadline, days, max days, sla days, time limit, term, norm days, limit days, duration`,
  'stages.points': 'points, score, rating, status rating, status points, weight',
  'teams.manager': 'rep, member, employee, executor, client manager, seller',
  'teams.planner': `
    planner, team lead, lead, lead manager, supervisor, head, sales manager, team leader, boss, reports to,
    line manager, director?, manager?, team?`,
  'contacts.date': 'date, contact date, date of contact, call date, meeting date, last contact, when',
  'contacts.tone': 'tone, mood, sentiment, contact tone, contact result?',
  'contacts.nextStep': 'next step, next action, follow up, next activity, to do',
  'contacts.nextDate': `
    next date, next step date, next action date, follow up date, next contact, next contact date, control date,
    next activity date, due, due date`,
  'activities.activity': 'activity, action, task, measure, initiative, activity name',
  'activities.date': 'date, due date, due, deadline, planned date, activity date',
  'activities.responsible': 'responsible, responsible person, owner, assignee, executor, manager?',
  'activities.approvedBy': 'approved by, approver, approved',
  'activities.done': 'done, completed, is done, finished, status?',
  'hours.date': 'date, day, week?',
  'hours.hours': 'hours, time spent, hours spent, hrs, duration, time',
  'hours.kind': 'kind, type, hours type, billable, activity type, category, budget?',
  'people.person': 'person, contact person, full name, contact name, contact, name, decision maker?',
  'people.role': 'role, position, job title, decision role, title, function',
  'people.influence': 'influence, power, weight',
  'people.attitude': 'attitude, relationship, stance, disposition, tone',
  'competitors.competitor': 'competitor, competitor name, rival, competing supplier',
  'competitors.strengths': 'strengths, strong points, advantages, pros',
  'competitors.weaknesses': 'weaknesses, weak points, disadvantages, cons',
  'role deals': 'deals, opportunities, pipeline, sales pipeline, funnel',
  'role events': 'stage log, log, stage history, history, events, moves, changes, event log',
  'role clients': 'clients, customers, accounts, companies, client base',
  'role plan': 'plan, plans, budget, budgets, forecast, plan fact',
  'role stages': 'stages, scenario, process, statuses',
  'role teams': 'teams, managers, team, planners, sales teams, staff',
  'role contacts': 'contacts, calls, meetings, touches, contact log',
  'role activities': 'activities, tasks, actions',
  'role hours': 'hours, timesheet, time',
  'role people': 'people, persons, contact persons, decision group',
  'role competitors': 'competitors',
};
