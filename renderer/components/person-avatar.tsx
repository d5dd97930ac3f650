import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  person: { firstName: string; lastName: string };
  size?: 'sm' | 'lg';
  /** The address of a photo that is shown in the place of the initials. */
  photo?: string | undefined;
}

/** A person's photo or initials. Decoration: the name stands beside it. */
export function PersonAvatar({ person, size = 'sm', photo }: PersonAvatarProps) {
  if (photo) return <img className={classes.avatar} data-size={size} src={photo} alt="" />;
  const initials = [person.firstName, person.lastName].map((name) => [...name.trim()][0] ?? '').join('');
  return (
    <span className={classes.avatar} data-size={size} aria-hidden>
      {initials.toUpperCase()}
    </span>
  );
}
