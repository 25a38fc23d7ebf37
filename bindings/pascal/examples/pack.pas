{ Whole packets: a server that answers each packet with its length and its text in capitals, and a client. }
program pack;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  {$IFDEF UNIX}cthreads,{$ENDIF} // first: events come on threads
  SysUtils, HPSocket;

const
  FLAG = $169; // both ends: a peer with another one is refused
  WORDS: array[0..2] of string = ('one', 'and', 'another');

type
  TServer = class(THPTcpPackServer)
  public
    procedure Received(Sender: THPServer; ConnID: THPConnID; const Packet: TBytes; var Action: THPHandleResult);
  end;

  TClient = class(THPTcpPackClient)
  public
    Answers: Integer;
    procedure Connected(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
    procedure Received(Sender: THPClient; ConnID: THPConnID; const Packet: TBytes; var Action: THPHandleResult);
  end;

procedure TServer.Received(Sender: THPServer; ConnID: THPConnID; const Packet: TBytes; var Action: THPHandleResult);
begin
  Send(ConnID, Format('%d %s', [Length(Packet), UpperCase(HPToString(Packet))]));
end;

procedure TClient.Connected(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
var
  Packet: string;
begin
  for Packet in WORDS do
    Send(Packet);
end;

procedure TClient.Received(Sender: THPClient; ConnID: THPConnID; const Packet: TBytes; var Action: THPHandleResult);
begin
  WriteLn(HPToString(Packet));
  Flush(Output); // each thread has a buffer of its own
  Inc(Answers);
  if Answers = Length(WORDS) then
    Stop; // inside an event it only asks for it
end;

var
  Server: TServer;
  Client: TClient;
begin
  Server := TServer.Create;
  Client := TClient.Create(Server); // owned: freed with it
  try
    Server.PackHeaderFlag := FLAG;
    Server.OnReceive := Server.Received;
    Client.PackHeaderFlag := FLAG;
    Client.OnHandShake := Client.Connected;
    Client.OnReceive := Client.Received;
    Server.Start('127.0.0.1', 0);
    Client.Start('127.0.0.1', Server.ListenAddress.Port);
    Client.Wait; // until it has stopped
  finally
    Server.Free;
  end;
end.
