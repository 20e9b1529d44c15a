/** Names that break a narrow page first. */
export const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana Konstantinopolitana';
export const RTL = 'عبد الرحمن، فاطمة';
export const HTML = '<img src=x onerror=alert(1)> 🦊, Robin';
