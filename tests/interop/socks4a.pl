# A proxy for SOCKS4, 4A and 5 on 127.0.0.1, by IO::Socket::Socks: perl socks4a.pl PORT
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;
use IO::Socket::Socks qw(:DEFAULT :constants);

$SIG{CHLD} = 'IGNORE';
my $server = IO::Socket::Socks->new(ProxyAddr => '127.0.0.1', ProxyPort => $ARGV[0], Listen => 64, SocksVersion => [4, 5], SocksResolve => 1)
    or die $SOCKS_ERROR;
while (1) {
    my $guest = $server->accept() or next;
    if (fork()) { close $guest; next; }
    my ($command, $host, $port) = @{$guest->command()};
    my $refusal = $guest->version == 4 ? REQUEST_FAILED : REPLY_CONN_REFUSED;
    my $target = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port);
    if (!$target) { $guest->command_reply($refusal, $host, $port); exit 0; }
    $guest->command_reply($guest->version == 4 ? REQUEST_GRANTED : REPLY_SUCCESS, $target->sockhost, $target->sockport);
    my %other = (fileno($guest) => $target, fileno($target) => $guest);
    my $select = IO::Select->new($guest, $target);
    while (1) {
        for my $ready ($select->can_read()) {
            exit 0 if !sysread($ready, my $data, 65536);
            for (my $sent = 0; $sent < length $data;) {
                my $count = syswrite($other{fileno($ready)}, $data, length($data) - $sent, $sent) or exit 0;
                $sent += $count;
            }
        }
    }
}
