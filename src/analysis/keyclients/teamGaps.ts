import { labelVocabulary } from '../../schema/labelVocabulary';
import type { Person } from '../../schema/records';

export const TEAM_ROLES = ['sponsor', 'coordinator', 'finance', 'logistics', 'marketing'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

const ROLE_OF = labelVocabulary<TeamRole>({
  sponsor: `
    sponsor, executive sponsor, project sponsor, спонсор, куратор, куратор от руководства, rėmėjas, kuratorius, sponsorius`,
  coordinator: `
    coordinator, kam, key account manager, account manager, manager, client manager, координатор, менеджер, клиент менеджер,
    менеджер по ключевым клиентам, ведущий менеджер, koordinatorius, vadybininkas, pagrindinių klientų vadybininkas,
    projekto vadovas, klientų vadybininkas`,
  finance: `
    finance, financial controller, accountant, economist, финансы, финансист, бухгалтер, бухгалтерия, экономист, finansai,
    finansininkas, buhalteris, ekonomistas`,
  logistics:
    'logistics, delivery, supply, логистика, логист, доставка, снабжение, logistika, logistas, pristatymas, tiekimas',
  marketing: 'marketing, marketer, маркетинг, маркетолог, rinkodara, rinkodaros specialistas, marketingas',
});

/** A member of the team that serves a client. */
export interface TeamMemberOfClient {
  person: string;
  role: string;
  responsibility: string | null;
}

/**
 * missing: nobody stands for the role. vacant: the role is listed without a person. left: whoever had it has left.
 * no-responsibility: the person is there, but nothing says what for.
 */
export interface TeamGap {
  role: string;
  why: 'missing' | 'vacant' | 'left' | 'no-responsibility';
  /** Who has left, or who has no responsibility written down. */
  person: string | null;
}

export interface AccountTeam {
  client: string;
  members: TeamMemberOfClient[];
  gaps: TeamGap[];
}

/**
 * The account team of each client and the gaps in it (R32).
 *
 * @param clients the clients that should have a team: the key ones
 * @param people of both sides; those of the client are left out
 * @param required roles that must be filled; known roles are recognised in three languages, others by their own name
 * @returns in the order of the clients; gaps in the order of the roles
 * @example Ann is coordinator with a responsibility, nobody else // gaps sponsor, finance, logistics, marketing
 */
export function teamGaps(
  clients: readonly string[],
  people: readonly Pick<Person, 'client' | 'person' | 'role' | 'left' | 'side' | 'responsibility'>[],
  required: readonly string[] = TEAM_ROLES,
): AccountTeam[] {
  const ours = new Map<string, (typeof people)[number][]>(clients.map((client) => [client, []]));
  for (const one of people) if (one.side === 'ours') ours.get(one.client)?.push(one);
  return [...ours].map(([client, own]) => ({
    client,
    members: own.flatMap(({ person, role, left, responsibility }) =>
      person === null || left === true ? [] : [{ person, role: role ?? '', responsibility }],
    ),
    gaps: required.flatMap((role): TeamGap[] => {
      const holders = own.filter((one) => one.role !== null && nameOf(one.role) === nameOf(role));
      const working = holders.filter(({ person, left }) => person !== null && left !== true);
      const responsible = working.filter(({ responsibility }) => responsibility !== null);
      const [gone] = holders.filter(({ left }) => left === true);
      if (responsible.length > 0) return [];
      if (working.length > 0) return [{ role, why: 'no-responsibility', person: working[0]?.person ?? null }];
      if (gone !== undefined) return [{ role, why: 'left', person: gone.person }];
      return [{ role, why: holders.length > 0 ? 'vacant' : 'missing', person: null }];
    }),
  }));
}

function nameOf(role: string): string {
  return ROLE_OF(role) ?? role.trim().toLowerCase();
}
