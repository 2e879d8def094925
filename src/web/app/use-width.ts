import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width in pixels an element really has, so that a picture is drawn for it rather than scaled into it. */
export function useWidth<Type extends HTMLElement>(guess: number): [RefObject<Type | null>, number] {
  const ref = useRef<Type>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(120, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
