import { Component, type ComponentChild, type ComponentType } from 'preact';

const differ = (a: object, b: object): boolean => {
  const before = new Map<string, unknown>(Object.entries(a));
  const after = Object.entries(b);
  return before.size !== after.length || after.some(([name, value]) => before.get(name) !== value);
};

/** The component, rendered again only when a prop is another one: what keeps a key quick in a list of 500 lines. */
export function memo<P extends object>(Rendered: (props: P) => ComponentChild): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return differ(this.props, next);
    }
    override render() {
      return <Rendered {...this.props} />;
    }
  };
}
