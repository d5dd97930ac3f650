import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  person: { firstName: string; lastName: string };
  size?: 'sm' | 'lg';
}

/** A person's initials. Decoration: the name stands beside it. */
export function PersonAvatar({ person, size = 'sm' }: PersonAvatarProps) {
  const initials = [person.firstName, person.lastName].map((name) => [...name.trim()][0] ?? '').join('');
  return (
    <span className={classes.avatar} data-size={size} aria-hidden>
      {initials.toUpperCase()}
    </span>
  );
}
