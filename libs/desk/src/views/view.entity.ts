import type { Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Lists a view may be of. */
export const viewLists = ['journeys', 'tasks'] as const;
export type ViewList = (typeof viewLists)[number];

/** `desk.views`: a list as somebody narrowed and sorted it, under a name, for themselves and for roles. */
@Entity({ schema: 'desk', name: 'views' })
@Index('views_owner', ['owner', 'list', 'name'], { unique: true })
export class ViewEntity {
  @PrimaryColumn({ name: 'view_id', type: 'uuid', primaryKeyConstraintName: 'views_pkey' })
  viewId!: string;

  /** 1, 2 … with every change. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ name: 'owner_name', type: 'text' })
  ownerName!: string;

  @Column({ type: 'text' })
  list!: ViewList;

  @Column({ type: 'text' })
  name!: string;

  /** As the list's own address takes it. */
  @Column({ type: 'json' })
  query!: Record<string, string>;

  @Column({ name: 'shared_with', type: 'text', array: true })
  sharedWith!: Role[];

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}

export type View = { [Name in keyof ViewEntity]: ViewEntity[Name] };
