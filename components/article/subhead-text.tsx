/** 副题. Its opening dash never stands on a line of its own. */
export function SubheadText({ text }: { text: string }) {
  const opening = /^[—―－-]+\P{White_Space}/u.exec(text)?.[0];
  if (!opening) return text;
  return (
    <>
      <span className="opening">{opening}</span>
      {text.slice(opening.length)}
    </>
  );
}
