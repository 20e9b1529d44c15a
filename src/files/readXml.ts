import { SaxesParser } from 'saxes';

/** What is met in an XML text, in its order; names come without their prefix, and what has another than the root is passed over. */
export type XmlVisitor = {
  open: (name: string, attributes: { readonly [name: string]: string }) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Reads an XML text to its end; throws where it is not well-formed, also where it breaks off. */
export function readXml(xml: string, { open, text, close }: XmlVisitor): void {
  const parser = new SaxesParser();
  let prefix: string | null = null;
  // Extensions have elements of the same names, which say something else.
  const isOwn = (name: string): boolean => prefixOf(name) === prefix;
  parser.on('opentag', ({ name, attributes }) => {
    prefix ??= prefixOf(name);
    if (isOwn(name)) open(localName(name), attributes);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close)
    parser.on('closetag', ({ name }) => {
      if (isOwn(name)) close(localName(name));
    });
  parser.write(xml).close();
}

const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

/** Some programs write `x:row` for `row`. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
