/** Draws what has changed once a frame, however often it changes; `now` does not wait for the frame. */
export function perFrame<Key>(draw: (changed: ReadonlySet<Key>) => void): {
  mark: (key: Key) => void;
  now: () => void;
} {
  let changed = new Set<Key>();
  const now = () => {
    const due = changed;
    changed = new Set();
    if (due.size > 0) draw(due);
  };
  return {
    mark: (key) => {
      if (changed.size === 0) requestAnimationFrame(now);
      changed.add(key);
    },
    now,
  };
}
