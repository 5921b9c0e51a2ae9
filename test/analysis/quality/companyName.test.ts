import fc from 'fast-check';
import { companyName } from '../../../src/analysis/quality/companyName';
import { latinLetters } from '../../../src/analysis/quality/latinLetters';
import { withoutLegalForm } from '../../../src/analysis/quality/legalForms';
import { soundKey } from '../../../src/analysis/quality/soundKey';
import { RUNS } from '../runs';

const formOf = (name: string) => [companyName(name).words, companyName(name).form];

describe('a company’s name', () => {
  it.each([
    ['ООО «Ромашка»', 'romashka', 'limited'],
    ['Ромашка, ООО', 'romashka', 'limited'],
    ['ромашка ООО.', 'romashka', 'limited'],
    ['ЗАО "Восток-Сервис"', 'vostok servis', 'stock'],
    ['Публичное акционерное общество «Север»', 'sever', 'stock'],
    ['Общество с ограниченной ответственностью Север', 'sever', 'limited'],
    ['ИП Иванов И. И.', 'ivanov i i', 'personal'],
    ['UAB „Žemė“', 'zeme', 'limited'],
    ['Žemė, UAB', 'zeme', 'limited'],
    ['AB Klaipėdos nafta', 'klaipedos nafta', 'stock'],
    ['Uždaroji akcinė bendrovė "Alfa"', 'alfa', 'limited'],
    ['IĮ Alfa', 'alfa', 'personal'],
    ['VšĮ Alfa', 'alfa', 'public'],
    ['SIA Rīga', 'riga', 'limited'],
    ['Tallinna OÜ', 'tallinna', 'limited'],
    ['Acme Ltd.', 'acme', 'limited'],
    ['ACME, L.L.C.', 'acme', 'limited'],
    ['Smith & Co. Ltd', 'smith', 'limited'],
    ['Müller GmbH & Co. KG', 'muller', 'personal'],
    ['Acme Corp', 'acme', 'stock'],
    ['Acme PLC', 'acme', 'stock'],
    ['Acme Sp. z o.o.', 'acme', 'limited'],
    ['Acme GmbH & Co', 'acme', 'limited'],
    ['Acme Public Limited Company', 'acme', 'stock'],
  ])('%s is %s, %s', (name, words, form) => {
    expect(formOf(name)).toEqual([words, form]);
  });

  it('keeps what is a part of the name', () => {
    expect(formOf('Alfa II')).toEqual(['alfa ii', null]);
    expect(formOf('Co-operative Bank')).toEqual(['co operative bank', null]);
    expect(formOf('Limited Edition')).toEqual(['limited edition', null]);
    expect(formOf('UAB')).toEqual(['uab', null]);
    expect(formOf('UAB 24')).toEqual(['uab 24', null]);
    expect(formOf('«»')).toEqual(['', null]);
  });

  it('loses its form on either side', () => {
    expect(withoutLegalForm(['ооо', 'альфа'])).toEqual({ words: ['альфа'], form: 'limited' });
    expect(withoutLegalForm(['альфа', 'ао'])).toEqual({ words: ['альфа'], form: 'stock' });
    expect(withoutLegalForm([])).toEqual({ words: [], form: null });
  });

  it('sounds the same in both scripts, however it was transliterated', () => {
    const pairs = [
      ['Альфа', 'Alpha'],
      ['Ромашка', 'Romashka'],
      ['Юнион', 'Union'],
      ['Жальгирис', 'Žalgiris'],
      ['Чайка', 'Chaika'],
      ['Чайка', 'Čaika'],
      ['Хонда', 'Honda'],
      ['Центр', 'Tsentr'],
      ['Кекс', 'Keks'],
      ['Вымпел', 'Vympel'],
      ['Щукин', 'Shchukin'],
    ];
    for (const [cyrillic = '', latin = ''] of pairs) expect(soundKey(cyrillic)).toBe(soundKey(latin));
  });

  it('in Latin letters has neither capitals nor diacritics', () => {
    expect(latinLetters('Žemaitijos Šaltinis')).toBe('zemaitijos saltinis');
    expect(latinLetters('Łódź Straße')).toBe('lodz strasse');
    expect(latinLetters('Объём Щёлочь')).toBe('obem shcheloch');
  });

  it('does not mind case, spaces, quotes and where the form stands, whatever the name', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcdefgжшщюąčęž '), minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(name, (text) => {
        const plain = companyName(`Q${text}`).letters;
        for (const other of [
          `  q${text.toUpperCase()} `,
          `«Q${text}»`,
          `UAB "Q${text}"`,
          `Q${text}, UAB`,
          `Q${text} Ltd.`,
        ]) {
          expect(companyName(other).letters).toBe(plain);
        }
      }),
      RUNS,
    );
  });

  it('of any text at all is something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(() => companyName(text)).not.toThrow();
      }),
      RUNS,
    );
  });
});
