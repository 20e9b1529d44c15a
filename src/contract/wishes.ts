/**
 * What of a split the director may put in another order: that students stay at their school, or with who knows them; siblings together;
 * and, where somebody is only relieved, that as few students as can be go, the shortest held first.
 */
export const WISHES = ['fewest', 'school', 'siblings'] as const;

export type Wish = (typeof WISHES)[number];
