import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel } from '@mourafaka/contracts';
import { Gateway, GatewayFor, HttpSmsGateway, InboxGateway, SmtpGateway } from '@mourafaka/messaging';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { DevelopmentGateway } from './development-gateway';

/** Also shows in the outbox of development what goes into an inbox: all that was said on one page. */
class ShownGateway extends Gateway {
  constructor(
    private readonly gateway: Gateway,
    private readonly shown: Gateway,
  ) {
    super();
  }

  async send(...[parcel]: Parameters<Gateway['send']>): Promise<void> {
    await this.shown.send(parcel);
    await this.gateway.send(parcel);
  }

  knows(parcelId: string): Promise<boolean | undefined> {
    return this.gateway.knows(parcelId);
  }
}

/**
 * The gateways of this installation: those its settings name, and for a channel they name none the outbox of development.
 * The settings of production are refused without (libs/platform/src/config/messages.ts).
 */
@Injectable()
export class Gateways extends GatewayFor implements OnApplicationShutdown {
  private readonly gateways: Readonly<Record<Channel, Gateway>>;
  private readonly smtp: SmtpGateway | undefined;

  constructor(
    private readonly settings: Settings,
    development: DevelopmentGateway,
    dataSource: DataSource,
    clock: Clock,
  ) {
    super();
    const { messages, nodeEnv } = settings.config;
    const inbox = new InboxGateway(dataSource, clock);
    this.smtp = messages.mail && new SmtpGateway(messages.mail);
    this.gateways = {
      sms: messages.sms ? new HttpSmsGateway(messages.sms) : development,
      email: this.smtp ?? development,
      inbox: nodeEnv === 'production' ? inbox : new ShownGateway(inbox, development),
    };
  }

  channel(channel: Channel): Gateway {
    return this.gateways[channel];
  }

  perSecond(channel: Channel): number {
    return this.settings.config.messages.perSecond[channel];
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}
