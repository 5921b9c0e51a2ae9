import fc from 'fast-check';
import { CAP_LIMITS, capWarnings, keyClientCap, type CapsInput } from '../../../src/analysis/keyclients/keyClientCaps';
import { RUNS } from '../runs';

const fine: CapsInput = { clients: 200, keyClients: 40, plans: 6, managers: [] };

describe('caps', () => {
  it('R29: of 200 clients 40 may be key, rounded down', () => {
    expect([200, 199, 4, 5, 0].map((clients) => keyClientCap(clients))).toEqual([40, 39, 0, 1, 0]);
    expect(keyClientCap(100, 0.29)).toBe(29);
    expect(capWarnings(fine)).toEqual([]);
    expect(capWarnings({ ...fine, keyClients: 41 })).toEqual([
      { code: 'key-clients', manager: null, count: 41, most: 40 },
    ]);
  });

  it('R29: 6 strategic plans a year are fine, 7 warn', () => {
    expect(capWarnings({ ...fine, plans: 7 })).toEqual([{ code: 'plans', manager: null, count: 7, most: 6 }]);
  });

  it('R29: 3 revenue-bearing key clients of a manager are fine, 4 warn; 200 clients are unmanageable', () => {
    const managers = [
      { manager: 'Bob', clients: 199, revenueKeyClients: 3 },
      { manager: 'Ann', clients: 200, revenueKeyClients: 4 },
    ];
    expect(capWarnings({ ...fine, managers })).toEqual([
      { code: 'key-clients-of-manager', manager: 'Ann', count: 4, most: 3 },
      { code: 'clients-of-manager', manager: 'Ann', count: 200, most: 199 },
    ]);
  });

  it('the limits are settings', () => {
    const limits = { ...CAP_LIMITS, unmanageableClients: 50, plansPerYear: 5 };
    const managers = [{ manager: 'Ann', clients: 50, revenueKeyClients: 0 }];
    expect(capWarnings({ ...fine, managers }, limits).map(({ code }) => code)).toEqual(['plans', 'clients-of-manager']);
  });

  it('refuses what cannot be', () => {
    for (const bad of [-1, NaN]) expect(() => keyClientCap(bad)).toThrow(RangeError);
    for (const bad of [-0.1, 1.1, NaN]) expect(() => keyClientCap(10, bad)).toThrow(RangeError);
  });

  it('the cap never exceeds a fifth and the next whole number does', () => {
    fc.assert(
      fc.property(fc.nat(1e6), (clients) => {
        const cap = keyClientCap(clients);
        expect(5 * cap).toBeLessThanOrEqual(clients);
        expect(5 * (cap + 1)).toBeGreaterThan(clients);
      }),
      RUNS,
    );
  });
});
