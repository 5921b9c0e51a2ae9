import { ListReader } from './listReader';
import type { NameBooks } from './nameBook';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { TeamMember } from './records';

/** Reads which planner each manager belongs to. A row without a manager, or with one met before, is set aside. */
export function readTeams(recognised: RecognisedList, books: NameBooks): Reading<TeamMember> {
  const reader = new ListReader<TeamMember>('teams', recognised);
  const seen = new Set<string>();
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const manager = reader.name('manager', books.manager);
    if (manager === null) {
      reader.setAside('blank-key', 'manager');
    } else if (seen.has(manager)) {
      reader.setAside('duplicate-key', 'manager');
    } else {
      seen.add(manager);
      reader.use({ manager, planner: reader.name('planner', books.manager), row: reader.ref() });
    }
  }
  return reader.reading();
}
