/** Equal amounts can differ in their last binary digits; less than a millionth of a dollar is no difference. */
export const crumb = (amount: number): number => 1e-6 + amount * 1e-14;

/** Whether an amount is more than another by anything but its last binary digits. */
export const isMore = (amount: number, than: number): boolean => amount - than > crumb(than);
