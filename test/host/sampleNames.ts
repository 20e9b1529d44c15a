/** Numbers that look random and are the same on every run: the sample must not change under the tests (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    pick: (from) => {
      const choice = from[below(from.length)];
      if (choice === undefined) throw new Error('nothing to pick from');
      return choice;
    },
    oneIn: (count) => below(count) === 0,
  };
}

export type Chance = {
  /** A whole number from 0 to count - 1. */
  below(count: number): number;
  pick<T>(from: readonly T[]): T;
  oneIn(count: number): boolean;
};

/** Invented; any resemblance to a student is chance. */
export const FAMILY_NAMES =
  'Abrams Acosta Aguilar Ainsworth Almeida Amari Arslan Avery Baptiste Barlow Becerra Bello Birch Blackwood Bonilla Boateng Brennan Calloway Carvalho Chaudhry Choi Coleman Cruz Dabrowski Daly Danso Dawson Diallo Dixon Dominguez Duarte Easton Eklund Escobar Farouk Feldman Fields Flores Fontaine Gallagher Garza Gebre Gill Greer Gutierrez Haddad Hale Harlow Hassan Herrera Hinton Holloway Ibarra Ito Jablonski Jarvis Jimenez Joshi Kapoor Keane Khoury Kimura Kline Koroma Lambert Larsen Leblanc Lockhart Lozano Maddox Malik Marlowe Mbaye Mercado Mireles Moreau Nakamura Nguyễn Nilsson Nuñez Obi Ochoa Odom Oneill Ortega Osman Pacheco Palmer Pham Pruitt Quintero Rahman Rasmussen Reyes Rivas Romano Rourke Saeed Salazar Sato Schaefer Shapiro Sims Singh Solis Sutter Tadesse Talbot Tanaka Toledo Trujillo Udall Valdez Vega Vu Waller Weiss Whitaker Xiong Yates Ybarra Zapata Zielinski'.split(
    ' ',
  );

export const GIVEN_NAMES =
  'Aaliyah Adrian Aiden Alana Amara Amir Ana Andre Anika Ari Asher Aubrey Ava Beckett Bella Brayden Brielle Caleb Camila Carter Cecilia Chidi Clara Cole Dahlia Damian Daisy Declan Deja Diego Eden Elias Eliana Emeka Esme Ezra Farah Felix Fiona Gabriel Gia Grace Hana Hassan Hazel Hugo Ibrahim Imani Iris Isaac Ivy Jabari Jada Jasper Javier Jonah Josie Jude Kai Kaia Keira Kofi Lana Layla Leo Liam Linh Lucia Luka Maeve Malik Mateo Maya Mila Milo Nadia Naomi Nico Noor Nora Omar Opal Otis Owen Paloma Penelope Priya Quinn Rafael Reina Rhys Rosa Rowan Ruby Sadie Samir Santiago Selah Simone Soren Tala Theo Tobias Uma Valeria Wren Xavier Yara Yusuf Zane Zoë Zuri'.split(
    ' ',
  );
