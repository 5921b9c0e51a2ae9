import { TEAM_ROLES, teamGaps } from '../../../src/analysis/keyclients/teamGaps';

const ours = (
  person: string | null,
  role: string | null,
  responsibility: string | null = 'all of it',
  left: boolean | null = null,
) => ({
  client: 'A',
  person,
  role,
  left,
  side: 'ours' as const,
  responsibility,
});

describe('account teams', () => {
  it('R32: roles that nobody fills are gaps', () => {
    const [team] = teamGaps(['A'], [ours('Ann', 'Coordinator')]);
    expect(team?.members).toEqual([{ person: 'Ann', role: 'Coordinator', responsibility: 'all of it' }]);
    expect(team?.gaps.map(({ role, why }) => [role, why])).toEqual([
      ['sponsor', 'missing'],
      ['finance', 'missing'],
      ['logistics', 'missing'],
      ['marketing', 'missing'],
    ]);
  });

  it('R32: so are a role without a person, a person who has left, and a person without a responsibility', () => {
    const [team] = teamGaps(
      ['A'],
      [
        ours(null, 'Sponsor'),
        ours('Bob', 'Finance', 'credit', true),
        ours('Cid', 'Logistics', null),
        ours('Ann', 'KAM'),
      ],
      ['sponsor', 'finance', 'logistics', 'coordinator'],
    );
    expect(team?.gaps).toEqual([
      { role: 'sponsor', why: 'vacant', person: null },
      { role: 'finance', why: 'left', person: 'Bob' },
      { role: 'logistics', why: 'no-responsibility', person: 'Cid' },
    ]);
    expect(team?.members.map(({ person }) => person)).toEqual(['Cid', 'Ann']);
  });

  it('roles are recognised in three languages; one of the user’s own is compared by name', () => {
    const roles = ['Спонсор', 'Координатор', 'финансист', 'Logistas', 'rinkodara', 'Night watch'];
    const people = roles.map((role) => ours('Ann', role));
    expect(teamGaps(['A'], people, [...TEAM_ROLES, 'night watch'])[0]?.gaps).toEqual([]);
  });

  it('the client’s people are no team of ours; clients that are not asked for are left out', () => {
    const theirs = TEAM_ROLES.map((role) => ({ ...ours('Roe', role), side: 'theirs' as const }));
    expect(teamGaps(['A'], [...theirs, { ...ours('Ann', 'sponsor'), client: 'B' }])[0]?.gaps).toHaveLength(5);
    expect(teamGaps([], [ours('Ann', 'sponsor')])).toEqual([]);
    expect(teamGaps(['A'], [ours('Ann', null)], ['sponsor'])[0]).toMatchObject({ members: [{ role: '' }] });
  });
});
