{ What the Pascal binding promises about events, threads, lifetime and errors; pascal_test.py runs it.

    binding_test CERTIFICATE KEY   all of them
    binding_test end               ends while components run
    binding_test halt              ends inside an event }
program binding_test;

{$MODE DELPHI}
{$ASSERTIONS ON}

uses
  cthreads, Classes, SysUtils, TypInfo, HPSocket;

const
  HERE = '127.0.0.1';

type
  { What several events of a test write down; whoever waits for them waits here. }
  TNotes = class
  private
    FLock: TRTLCriticalSection;
    FEvent: PRTLEvent;
    FTexts: TStringList;
  public
    constructor Create;
    destructor Destroy; override;
    procedure Add(const Text: string);
    { Waits until so many have been written. }
    function Await(Count: Integer): string;
    function All: string;
  end;

  { Handlers of many kinds. }
  TEvents = class
    Notes: TNotes;
    Other: THPComponent;
    Greeting: string;
    constructor Create;
    destructor Destroy; override;
    procedure EchoReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure FailReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure RefuseReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure PullReceive(Sender: THPServer; ConnID: THPConnID; Length: Integer; var Action: THPHandleResult);
    procedure Greet(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
    procedure GreetInParts(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
    procedure NoteReceive(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure EchoBack(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure CloseReceive(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure FreeReceive(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure FreeOther(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure HaltReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure NoteClose(Sender: THPClient; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer;
      var Action: THPHandleResult);
    procedure NoteException(Sender: TObject; E: Exception);
    procedure FailTwice(Sender: TObject; E: Exception);
    procedure Body(Sender: THPHttpServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHttpParseResult);
    procedure Page(Sender: THPHttpServer; ConnID: THPConnID; var Action: THPHttpParseResult);
    procedure UpgradeServer(Sender: THPHttpServer; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType; var Action: THPHttpParseResult);
    procedure UpgradeClient(Sender: THPHttpClient; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType; var Action: THPHttpParseResult);
    procedure ServerHeader(Sender: THPHttpServer; ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte;
      const Mask: TBytes; BodyLen: UInt64; var Action: THPHandleResult);
    procedure ServerMessage(Sender: THPHttpServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure ClientMessage(Sender: THPHttpClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure FileReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure AgentGreet(Sender: THPAgent; ConnID: THPConnID; var Action: THPHandleResult);
    procedure AgentReceive(Sender: THPAgent; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
    procedure NodeReceive(Sender: THPUdpNode; const RemoteAddress: string; RemotePort: Word; const Data: TBytes;
      var Action: THPHandleResult);
    procedure DownloadData(Sender: THPHttpDownloader; Id: THPDownloadID; Offset: UInt64; const Data: TBytes; var GoOn: Boolean);
    procedure DownloadEnd(Sender: THPHttpDownloader; Id: THPDownloadID; const Result: THPDownloadResult);
  end;

  { Sends until its client is closed. }
  TFlood = class(TThread)
    Client: THPTcpClient;
    Refusals: Integer;
    procedure Execute; override;
  end;

  TWaiter = class(TThread)
    Client: THPTcpClient;
    procedure Execute; override;
  end;

  { Knows in its destructor whether its last event has come. }
  TWhole = class(THPTcpServer)
  private
    FLast: Boolean;
    procedure Ended(Sender: THPServer; var Action: THPHandleResult);
  public
    destructor Destroy; override;
  end;

  TUnmade = class(THPTcpServer)
  public
    constructor Create(AOwner: TComponent = nil); override;
  end;

  THPClass = class of THPComponent;

{ --- what tests are made of --- }

procedure Same(const Got, Wanted: string);
begin
  if Got <> Wanted then
    raise Exception.CreateFmt('"%s" instead of "%s"', [Got, Wanted]);
end;

procedure Sure(Condition: Boolean; const What: string);
begin
  if not Condition then
    raise Exception.Create(What);
end;

constructor TNotes.Create;
begin
  InitCriticalSection(FLock);
  FEvent := RTLEventCreate;
  FTexts := TStringList.Create;
end;

destructor TNotes.Destroy;
begin
  DoneCriticalSection(FLock);
  RTLEventDestroy(FEvent);
  FTexts.Free;
  inherited;
end;

procedure TNotes.Add(const Text: string);
begin
  EnterCriticalSection(FLock);
  FTexts.Add(Text);
  LeaveCriticalSection(FLock);
  RTLEventSetEvent(FEvent);
end;

function TNotes.All: string;
begin
  EnterCriticalSection(FLock);
  FTexts.LineBreak := '|';
  Result := FTexts.Text;
  LeaveCriticalSection(FLock);
end;

function TNotes.Await(Count: Integer): string;
var
  Now: Integer;
  Limit: QWord;
begin
  Limit := GetTickCount64 + 30000;
  repeat
    EnterCriticalSection(FLock);
    Now := FTexts.Count;
    LeaveCriticalSection(FLock);
    if Now < Count then
    begin
      if GetTickCount64 > Limit then
        raise Exception.Create('no event after ' + All);
      RTLEventWaitFor(FEvent, 1000);
    end;
  until Now >= Count;
  Result := All;
end;

constructor TEvents.Create;
begin
  Notes := TNotes.Create;
end;

destructor TEvents.Destroy;
begin
  Notes.Free;
  inherited;
end;

procedure TEvents.EchoReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
var
  Waste: TStringList;
  I: Integer;
begin
  Waste := TStringList.Create; // so that the heap has something to do on these threads
  for I := 1 to 20 do
    Waste.Add(StringOfChar('x', I * 10));
  Waste.Free;
  Sender.Send(ConnID, Data);
end;

procedure TEvents.FailReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
var
  Nothing: PInteger;
  Zero: Integer;
  NoNumber: Double;
begin
  Nothing := nil;
  Zero := 0;
  NoNumber := 0;
  case Chr(Data[0]) of
    'e': raise Exception.Create('of the program');
    'p': Nothing^ := 1;
    'i': Notes.Add(IntToStr(10 div Zero));
    'f': Notes.Add(FloatToStr(10 / NoNumber));
    'a': Abort;
    'o': raise TObject.Create;
  end;
end;

procedure TEvents.RefuseReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Action := THPHandleResult.Error;
end;

procedure TEvents.PullReceive(Sender: THPServer; ConnID: THPConnID; Length: Integer; var Action: THPHandleResult);
var
  Data: TBytes;
begin
  if Length < 8 then
    Exit;
  Data := (Sender as THPTcpPullServer).Fetch(ConnID, 8);
  Sender.Send(ConnID, HPToBytes(HPToString(Data) + '!'));
  try
    (Sender as THPTcpPullServer).Fetch(ConnID, 1000);
  except
    on E: EHPSocket do
      Notes.Add(E.Symbol);
  end;
end;

procedure TEvents.Greet(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
begin
  Sender.Send('hello');
end;

procedure TEvents.GreetInParts(Sender: THPClient; ConnID: THPConnID; var Action: THPHandleResult);
var
  Last: array[0..1] of Byte = (Ord('7'), Ord('8'));
begin
  Sender.Send(HPToBytes('1234'));
  Sender.SendPackets([HPToBytes('5'), nil, HPToBytes('6')]);
  Sender.Send(@Last, 2);
end;

procedure TEvents.NoteReceive(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Notes.Add(HPToString(Data));
end;

procedure TEvents.EchoBack(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Sender.Send(Data);
end;

procedure TEvents.CloseReceive(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Sender.Close;
  Sender.Close;
  Notes.Add('closed ' + Sender.RemoteHost.Address);
end;

procedure TEvents.FreeReceive(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Sender.Free;
  Notes.Add('freed');
end;

procedure TEvents.FreeOther(Sender: THPClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  FreeAndNil(Other);
  Notes.Add('freed');
end;

procedure TEvents.HaltReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  WriteLn('end');
  Flush(Output);
  Halt(0);
end;

procedure TEvents.NoteClose(Sender: THPClient; ConnID: THPConnID; Operation: THPSocketOperation; ErrorCode: Integer;
  var Action: THPHandleResult);
begin
  Notes.Add('OnClose');
end;

procedure TEvents.NoteException(Sender: TObject; E: Exception);
begin
  Notes.Add(Sender.ClassName + ' ' + E.ClassName);
end;

procedure TEvents.FailTwice(Sender: TObject; E: Exception);
begin
  Notes.Add('twice');
  raise Exception.Create('again');
end;

procedure TEvents.Body(Sender: THPHttpServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHttpParseResult);
begin
  Notes.Add(HPToString(Data));
end;

procedure TEvents.Page(Sender: THPHttpServer; ConnID: THPConnID; var Action: THPHttpParseResult);
var
  Text, Absent: string;
  Header: THPHeader;
  Status: THPHttpStatusCode;
begin
  Text := Sender.GetMethod(ConnID) + ' ' + Sender.GetUrlField(ConnID, THPHttpUrlField.Path) + ' ' + Sender.GetHeader(ConnID, 'x-name');
  Sure(not Sender.TryGetHeader(ConnID, 'x-none', Absent) and (Sender.GetHeader(ConnID, 'x-none') = ''), 'a header from nowhere');
  Sure(Sender.GetHeaders(ConnID, 'x-none') = nil, 'headers from nowhere');
  for Header in Sender.GetAllHeaders(ConnID) do
    if Header.Name = 'X-Name' then
      Text := Text + ' ' + Header.Value;
  if Sender.GetUrlField(ConnID, THPHttpUrlField.Path) = '/f' then
    Sure(not Sender.TryGetHeader(ConnID, 'User-Agent', Absent), 'a User-Agent');
  Status := THPHttpStatusCode.Created;
  if Sender.GetMethod(ConnID) = 'GET' then
    Status := THPHttpStatusCode.Ok;
  Sender.SendResponse(ConnID, Ord(Status), '', HPHeaders(['X-Two', '1', 'X-Two', 'ü']), Text);
end;

procedure TEvents.UpgradeServer(Sender: THPHttpServer; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType;
  var Action: THPHttpParseResult);
begin
  Sure(UpgradeType = THPHttpUpgradeType.WebSocket, 'another upgrade');
  Sender.AcceptWebSocket(ConnID);
end;

procedure TEvents.UpgradeClient(Sender: THPHttpClient; ConnID: THPConnID; UpgradeType: THPHttpUpgradeType;
  var Action: THPHttpParseResult);
begin
  Sender.SendWSMessage(True, 0, 1, HPToBytes('mask'), 'message');
end;

procedure TEvents.ServerHeader(Sender: THPHttpServer; ConnID: THPConnID; Final: Boolean; Reserved: Byte; OperationCode: Byte;
  const Mask: TBytes; BodyLen: UInt64; var Action: THPHandleResult);
begin
  Notes.Add(Format('%d %d %d', [Ord(Final), OperationCode, BodyLen]));
end;

procedure TEvents.ServerMessage(Sender: THPHttpServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Sender.SendWSMessage(ConnID, True, 0, 1, UpperCase(HPToString(Data)));
end;

procedure TEvents.ClientMessage(Sender: THPHttpClient; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
var
  Final: Boolean;
  Reserved, Code: Byte;
  Mask: TBytes;
  Length, Remaining: UInt64;
begin
  Sender.GetWSMessageState(Final, Reserved, Code, Mask, Length, Remaining);
  Sure(Final and (Code = 1) and (Mask = nil) and (Length = 7) and (Remaining = 0), 'the state of a message');
  Notes.Add(HPToString(Data));
end;

procedure TEvents.FileReceive(Sender: THPServer; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  (Sender as THPTcpServer).SendSmallFile(ConnID, HPToString(Data), HPToBytes('<'), HPToBytes('>'));
end;

procedure TEvents.AgentGreet(Sender: THPAgent; ConnID: THPConnID; var Action: THPHandleResult);
begin
  Sender.Send(ConnID, Greeting);
end;

procedure TEvents.AgentReceive(Sender: THPAgent; ConnID: THPConnID; const Data: TBytes; var Action: THPHandleResult);
begin
  Notes.Add(Format('%d %s', [ConnID, HPToString(Data)]));
end;

procedure TEvents.NodeReceive(Sender: THPUdpNode; const RemoteAddress: string; RemotePort: Word; const Data: TBytes;
  var Action: THPHandleResult);
begin
  Notes.Add(RemoteAddress + ' ' + HPToString(Data));
end;

procedure TEvents.DownloadData(Sender: THPHttpDownloader; Id: THPDownloadID; Offset: UInt64; const Data: TBytes; var GoOn: Boolean);
begin
  Notes.Add(HPToString(Data));
  GoOn := False;
end;

procedure TEvents.DownloadEnd(Sender: THPHttpDownloader; Id: THPDownloadID; const Result: THPDownloadResult);
begin
  Notes.Add(GetDownloadErrorName(Result.Error));
end;

procedure TFlood.Execute;
begin
  try
    while True do
      Client.Send(StringOfChar('x', 100));
  except
    on EHPSocket do
      Inc(Refusals);
  end;
end;

procedure TWaiter.Execute;
begin
  try
    Client.Wait;
  except
    on EHPSocket do;
  end;
end;

var
  Whole: Integer;

procedure TWhole.Ended(Sender: THPServer; var Action: THPHandleResult);
begin
  FLast := True;
end;

destructor TWhole.Destroy;
begin
  if FLast and Closed then
    Inc(Whole);
  inherited;
end;

constructor TUnmade.Create(AOwner: TComponent);
begin
  inherited;
  Start(HERE, 0);
  raise EAbort.Create('no more');
end;

{ --- the tests --- }

const
  CLASSES_MADE: array[0..32] of THPClass = (
    THPTcpServer, THPTcpAgent, THPTcpClient, THPTcpPullServer, THPTcpPullAgent, THPTcpPullClient, THPTcpPackServer, THPTcpPackAgent,
    THPTcpPackClient, THPSSLServer, THPSSLAgent, THPSSLClient, THPSSLPullServer, THPSSLPullAgent, THPSSLPullClient, THPSSLPackServer,
    THPSSLPackAgent, THPSSLPackClient, THPHttpServer, THPHttpAgent, THPHttpClient, THPHttpSyncClient, THPHttpsServer, THPHttpsAgent,
    THPHttpsClient, THPHttpsSyncClient, THPUdpServer, THPUdpClient, THPUdpArqServer, THPUdpArqClient, THPUdpCast, THPUdpNode,
    THPHttpDownloader);

procedure EveryClassIsMadeAndEverySettingKept;
var
  Kind: THPClass;
  Component: THPComponent;
  Properties: PPropList;
  I, Count, Seen: Integer;
  Before: Int64;
begin
  Seen := 0;
  for Kind in CLASSES_MADE do
  begin
    Component := Kind.Create;
    try
      Count := GetPropList(Component, Properties);
      try
        for I := 0 to Count - 1 do
          case Properties^[I]^.PropType^.Kind of
            tkInteger, tkInt64, tkQWord, tkEnumeration, tkBool:
              begin
                Before := GetOrdProp(Component, Properties^[I]);
                SetOrdProp(Component, Properties^[I], Before);
                if GetOrdProp(Component, Properties^[I]) <> Before then
                  raise Exception.CreateFmt('%s.%s', [Kind.ClassName, Properties^[I]^.Name]);
                Inc(Seen);
              end;
          end;
      finally
        FreeMem(Properties);
      end;
    finally
      Component.Free;
    end;
  end;
  Sure(Seen > 300, 'few settings');
  for Kind in [THPServer, THPAgent, THPClient] do
    try
      Kind.Create.Free;
      Sure(False, 'a base was made');
    except
      on EAbstractError do;
    end;
end;

{ Strings are built on the library's threads and on the program's at once; whole runs, so that threads of the library end, too. }
procedure ManyThreads;
const
  CLIENTS = 4;
var
  Events: TEvents;
  Client: array[1..CLIENTS] of THPTcpPackClient;
  Echo: THPTcpPackServer;
  Round, I, J: Integer;
begin
  for Round := 1 to 3 do
  begin
    Events := TEvents.Create;
    Echo := THPTcpPackServer.Create;
    Echo.WorkerThreadCount := 4;
    Echo.OnReceive := Events.EchoReceive;
    Echo.Start(HERE, 0);
    for I := 1 to CLIENTS do
    begin
      Client[I] := THPTcpPackClient.Create;
      Client[I].OnReceive := Events.NoteReceive;
      Client[I].Start(HERE, Echo.ListenAddress.Port, False);
    end;
    for J := 1 to 50 do
      for I := 1 to CLIENTS do
        Client[I].Send(StringOfChar('x', 10 * J));
    Events.Notes.Await(50 * CLIENTS);
    for I := 1 to CLIENTS do
      Client[I].Free;
    Echo.Free;
    Sure(Length(Events.Notes.All) = CLIENTS * 10 * 50 * 51 div 2 + 50 * CLIENTS, 'bytes were lost');
    Events.Free;
  end;
end;

procedure FailingHandler(const What, Wanted: string; Twice: Boolean = False);
var
  Server: THPTcpServer;
  Client: THPTcpClient;
  Events: TEvents;
begin
  Events := TEvents.Create;
  Server := THPTcpServer.Create;
  Client := THPTcpClient.Create;
  try
    Server.OnReceive := Events.FailReceive;
    if Twice then
      Server.OnException := Events.FailTwice
    else
      Server.OnException := Events.NoteException;
    Client.OnClose := Events.NoteClose;
    Server.Start(HERE, 0);
    Client.Start(HERE, Server.ListenAddress.Port, False);
    Client.Send(What);
    Client.Wait; // it is closed
    Client.Free;
    Client := nil;
    FreeAndNil(Server);
    Same(Events.Notes.All, Wanted + 'OnClose|');
  finally
    Client.Free;
    Server.Free;
    Events.Free;
  end;
end;

procedure AnExceptionInAHandlerClosesItsConnectionAndIsReported;
begin
  FailingHandler('e', 'THPTcpServer Exception|');
  FailingHandler('p', 'THPTcpServer EAccessViolation|');
  FailingHandler('i', 'THPTcpServer EDivByZero|');
  FailingHandler('f', 'THPTcpServer EZeroDivide|');
  FailingHandler('a', '');
  FailingHandler('o', '');
  FailingHandler('e', 'twice|', True);
end;

var
  Reported: string;

procedure NoteReport(Sender: TObject; E: Exception);
begin
  Reported := E.Message;
end;

procedure AnErrorClosesItsConnectionAndWithoutOnExceptionTheProgramHears;
var
  Server: THPTcpServer;
  Client: THPTcpClient;
  Events: TEvents;
  Text: string;
begin
  HPSetOnException(NoteReport);
  Events := TEvents.Create;
  for Text in ['e', 'n'] do
  begin
    Server := THPTcpServer.Create;
    Client := THPTcpClient.Create;
    if Text = 'e' then
      Server.OnReceive := Events.FailReceive
    else
      Server.OnReceive := Events.RefuseReceive;
    Server.Start(HERE, 0);
    Client.Start(HERE, Server.ListenAddress.Port, False);
    Client.Send(Text);
    Client.Wait;
    Client.Free;
    Server.Free;
  end;
  Events.Free;
  HPSetOnException(nil);
  Same(Reported, 'of the program');
end;

procedure ClosedAndFreedInsideEvents;
var
  Server: THPTcpServer;
  Client: THPTcpClient;
  Events: TEvents;
  I: Integer;
begin
  Events := TEvents.Create;
  Server := THPTcpServer.Create;
  Server.OnReceive := Events.EchoReceive;
  Server.Start(HERE, 0);
  try
    Client := THPTcpClient.Create; // closed inside its event: the object stays, OnClose comes
    Client.OnHandShake := Events.Greet;
    Client.OnReceive := Events.CloseReceive;
    Client.OnClose := Events.NoteClose;
    Client.Start(HERE, Server.ListenAddress.Port);
    Same(Events.Notes.Await(2), 'closed 127.0.0.1|OnClose|');
    Client.Close; // waits for the end of the other
    Sure(Client.Closed, 'not closed');
    try
      Client.Send('x');
      Sure(False, 'sent');
    except
      on E: EHPSocket do
        Same(E.Message, 'THPTcpClient: is closed');
    end;
    Client.Free;

    for I := 1 to 10 do // freed inside its event: no event follows
    begin
      Client := THPTcpClient.Create;
      Client.OnHandShake := Events.Greet;
      Client.OnReceive := Events.FreeReceive;
      Client.OnClose := Events.NoteClose;
      Client.Start(HERE, Server.ListenAddress.Port);
      Events.Notes.Await(2 + I);
    end;

    Client := THPTcpClient.Create; // which frees another one, the server itself, inside its event
    Client.OnHandShake := Events.Greet;
    Client.OnReceive := Events.FreeOther;
    Events.Other := Server;
    Client.Start(HERE, Server.ListenAddress.Port);
    Events.Notes.Await(13);
    Client.Free;
    Server := Events.Other as THPTcpServer;
    Sure(Server = nil, 'not freed');
  finally
    Server.Free;
    Events.Free;
  end;
end;

procedure CallsWhileItIsClosed;
var
  Server: THPTcpServer;
  Client: THPTcpClient;
  Flood: array[1..3] of TFlood;
  Waiter: TWaiter;
  Round, I: Integer;
begin
  for Round := 1 to 10 do
  begin
    Server := THPTcpServer.Create;
    Server.Start(HERE, 0);
    Client := THPTcpClient.Create;
    Client.Start(HERE, Server.ListenAddress.Port, False);
    for I := 1 to 3 do
    begin
      Flood[I] := TFlood.Create(True);
      Flood[I].Client := Client;
      Flood[I].Start;
    end;
    Waiter := TWaiter.Create(True);
    Waiter.Client := Client;
    Waiter.Start;
    Client.Close;
    Server.Close;
    for I := 1 to 3 do
    begin
      Flood[I].WaitFor;
      Sure(Flood[I].Refusals = 1, 'not refused');
      Flood[I].Free;
    end;
    Waiter.WaitFor;
    Waiter.Free;
    Client.Free;
    Server.Free;
  end;
end;

procedure Owned;
var
  Owner: TComponent;
  Server: TWhole;
  I: Integer;
begin
  Whole := 0;
  for I := 1 to 100 do
  begin
    Owner := TComponent.Create(nil);
    Server := TWhole.Create(Owner);
    Server.OnShutdown := Server.Ended;
    if Odd(I) then
      Server.Start(HERE, 0);
    Owner.Free;
  end;
  try
    TUnmade.Create;
    Sure(False, 'made');
  except
    on EAbort do;
  end;
  Sure(Whole = 50, 'events after the destructor');
end;

procedure Refused(const Text, Part: string);
begin
  Sure(Pos(Part, Text) > 0, Text);
end;

procedure WrongUse;
var
  Server, Other: THPTcpServer;
  Sync: THPHttpSyncClient;
  Client: THPHttpClient;
  Downloader: THPHttpDownloader;
  Events: TEvents;
  Failures: Integer;
begin
  Failures := 0;
  Events := TEvents.Create;
  Server := THPTcpServer.Create;
  Other := THPTcpServer.Create;
  Client := THPHttpClient.Create;
  Sync := THPHttpSyncClient.Create;
  Downloader := THPHttpDownloader.Create;
  try
    Server.Start(HERE, 0);
    Sure(Server.AllConnectionIDs = nil, 'connections from nowhere');
    try
      Other.Start(HERE, Server.ListenAddress.Port);
    except
      on E: EOSError do
      begin
        Sure(E.ErrorCode = 98, 'EADDRINUSE');
        Sure((E as EHPSocket).SocketError = THPSocketError.SocketBind, 'the step');
        Refused(E.Message, 'Address already in use');
        Same((E as EHPSocket).Symbol, 'HP_Server_Start');
        Inc(Failures);
      end;
    end;
    try
      Server.MaxConnectionCount := 5;
    except
      on E: EHPSocket do
      begin
        Refused(E.Message, 'runs');
        Inc(Failures);
      end;
    end;
    try
      Server.OnReceive := Events.EchoReceive;
    except
      on E: EHPSocket do
      begin
        Refused(E.Message, 'OnReceive');
        Inc(Failures);
      end;
    end;
    Downloader.Start;
    try
      Downloader.OnData := Events.DownloadData;
    except
      on EHPSocket do
        Inc(Failures);
    end;
    Downloader.Stop;
    Downloader.OnData := Events.DownloadData;
    Downloader.OnData := nil;
    try
      Server.Send(99, 'nobody');
    except
      on EHPSocket do
        Inc(Failures);
    end;
    try
      Server.GetRemoteAddress(99);
    except
      on EHPSocket do
        Inc(Failures);
    end;
    try
      Other.Start('a'#0'b', 1);
    except
      on EArgumentException do
        Inc(Failures);
    end;
    try
      Client.SendWSMessage(True, 0, 1, HPToBytes('five!'), 'text');
    except
      on EArgumentException do
        Inc(Failures);
    end;
    try
      HPHeaders(['one']);
    except
      on EArgumentException do
        Inc(Failures);
    end;
    try
      Sync.OpenUrl('GET', 'http://' + HERE + ':1/');
    except
      on E: EHPSocket do
      begin
        Sure(E.SocketError = THPSocketError.ConnectServer, 'the step');
        Inc(Failures);
      end;
    end;
    Server.Stop;
    Server.MaxConnectionCount := 5;
    Server.OnReceive := Events.EchoReceive;
    Server.OnReceive := nil;
    Sure(Failures = 10, IntToStr(Failures) + ' failures');
  finally
    Downloader.Free;
    Sync.Free;
    Client.Free;
    Other.Free;
    Server.Free;
    Events.Free;
  end;
end;

procedure Http;
var
  Server: THPHttpServer;
  Client: THPHttpSyncClient;
  Events: TEvents;
  Url: string;
begin
  Events := TEvents.Create;
  Server := THPHttpServer.Create;
  Client := THPHttpSyncClient.Create;
  try
    Server.OnBody := Events.Body;
    Server.OnMessageComplete := Events.Page;
    Server.Start(HERE, 0);
    Url := Format('http://%s:%d/a/b?c', [HERE, Server.ListenAddress.Port]);
    Client.OpenUrl('POST', Url, HPHeaders(['X-Name', 'välue']), 'body');
    Sure(Client.StatusCode = 201, 'the status');
    Same(HPToString(Client.ResponseBody), 'POST /a/b välue välue');
    Same(Client.GetHeaders('x-two')[1], 'ü');
    Same(Events.Notes.All, 'body|');
    Same(Client.EffectiveUrl, Url);
    Client.RequestTimeout := 5000;
    Client.OpenUrl('POST', Url, nil, HPToBytes('more'));
    Client.OpenUrl('GET', Url);
    Same(Events.Notes.All, 'body|more|');
  finally
    Client.Free;
    Server.Free;
    Events.Free;
  end;
end;

procedure Https;
var
  Server: THPHttpsServer;
  Client: THPHttpsSyncClient;
  Events: TEvents;
  Url: string;
begin
  Events := TEvents.Create;
  Server := THPHttpsServer.Create;
  try
    Server.SetupSSLContext(Ord(THPSSLVerifyMode.None), ParamStr(1), ParamStr(2));
    Server.OnMessageComplete := Events.Page;
    Server.Start(HERE, 0);
    Url := Format('https://localhost:%d/', [Server.ListenAddress.Port]);
    Client := THPHttpsSyncClient.Create;
    try
      Client.SetupSSLContext(Ord(THPSSLVerifyMode.Peer), '', '', '', ParamStr(1));
      Client.OpenUrl('GET', Url);
      Same(HPToString(Client.ResponseBody), 'GET / ');
    finally
      Client.Free;
    end;
    Client := THPHttpsSyncClient.Create;
    try
      Client.SetupSSLContext; // the system's authorities alone
      try
        Client.OpenUrl('GET', Url);
        Url := '';
      except
        on EHPSocket do;
      end;
      Sure(Url <> '', 'nobody verified');
    finally
      Client.Free;
    end;
  finally
    Server.Free;
    Events.Free;
  end;
end;

procedure WebSocket;
var
  Server: THPHttpServer;
  Client: THPHttpClient;
  Events: TEvents;
begin
  Events := TEvents.Create;
  Server := THPHttpServer.Create;
  Client := THPHttpClient.Create;
  try
    Server.WSMessageMode := True;
    Client.WSMessageMode := True;
    Server.OnUpgrade := Events.UpgradeServer;
    Server.OnWSMessageHeader := Events.ServerHeader;
    Server.OnWSMessageBody := Events.ServerMessage;
    Client.OnUpgrade := Events.UpgradeClient;
    Client.OnWSMessageBody := Events.ClientMessage;
    Server.Start(HERE, 0);
    Client.Start(HERE, Server.ListenAddress.Port, False);
    Client.SendWSUpgrade('/');
    Same(Events.Notes.Await(2), '1 1 7|MESSAGE|');
  finally
    Client.Free;
    Server.Free;
    Events.Free;
  end;
end;

procedure Pull;
var
  Server: THPTcpPullServer;
  Client: THPTcpClient;
  Events: TEvents;
begin
  Events := TEvents.Create;
  Server := THPTcpPullServer.Create;
  Client := THPTcpClient.Create;
  try
    Server.OnPullReceive := Events.PullReceive;
    Client.OnHandShake := Events.GreetInParts;
    Client.OnReceive := Events.NoteReceive;
    Server.Start(HERE, 0);
    Client.Start(HERE, Server.ListenAddress.Port);
    Events.Notes.Await(2);
    Sure((Events.Notes.All = 'HP_TcpPullServer_Fetch|12345678!|') or (Events.Notes.All = '12345678!|HP_TcpPullServer_Fetch|'),
      Events.Notes.All);
  finally
    Client.Free;
    Server.Free;
    Events.Free;
  end;
end;

procedure AgentsAndFiles;
var
  Server: THPSSLServer;
  Agent: THPSSLAgent;
  Events: TEvents;
  ID: THPConnID;
  Name: string;
begin
  Events := TEvents.Create;
  Server := THPSSLServer.Create;
  Agent := THPSSLAgent.Create;
  Name := ParamStr(1) + '.' + IntToStr(GetProcessID);
  with TStringList.Create do
  begin
    Text := 'file';
    LineBreak := '';
    SaveToFile(Name);
    Free;
  end;
  try
    Server.SetupSSLContext(Ord(THPSSLVerifyMode.None), ParamStr(1), ParamStr(2));
    Sure(Server.AddSSLContext(Ord(THPSSLVerifyMode.None), ParamStr(1), ParamStr(2)) > 0, 'an index');
    Agent.SetupSSLContext(Ord(THPSSLVerifyMode.Peer), '', '', '', ParamStr(1));
    Server.OnReceive := Events.FileReceive;
    Events.Greeting := Name;
    Agent.OnHandShake := Events.AgentGreet;
    Agent.OnReceive := Events.AgentReceive;
    Server.Start(HERE, 0);
    Agent.Start('', False);
    ID := Agent.Connect('localhost', Server.ListenAddress.Port);
    Same(Copy(Events.Notes.Await(1), 1, 3), Format('%d <', [ID]));
    Sure((Length(Agent.AllConnectionIDs) = 1) and (Agent.AllConnectionIDs[0] = ID), 'the connections');
    Same(Agent.GetRemoteHost(ID).Address, 'localhost');
  finally
    Agent.Free;
    Server.Free;
    Events.Free;
    DeleteFile(Name);
  end;
end;

procedure Datagrams;
var
  Server: THPServer;
  Client: THPClient;
  First, Second: THPUdpNode;
  Events: TEvents;
  Arq: Boolean;
begin
  for Arq in [False, True] do
  begin
    Events := TEvents.Create;
    if Arq then
    begin
      Server := THPUdpArqServer.Create;
      Client := THPUdpArqClient.Create;
    end
    else
    begin
      Server := THPUdpServer.Create;
      Client := THPUdpClient.Create;
    end;
    Server.OnReceive := Events.EchoReceive;
    Client.OnHandShake := Events.Greet;
    Client.OnReceive := Events.NoteReceive;
    Server.Start(HERE, 0);
    Client.Start(HERE, Server.ListenAddress.Port);
    Same(Events.Notes.Await(1), 'hello|');
    Client.Free;
    Server.Free;
    Events.Free;
  end;
  Events := TEvents.Create;
  First := THPUdpNode.Create;
  Second := THPUdpNode.Create;
  Second.OnReceive := Events.NodeReceive;
  First.Start(HERE);
  Second.Start(HERE);
  First.Send(HERE, Second.LocalAddress.Port, 'from a node');
  Same(Events.Notes.Await(1), '127.0.0.1 from a node|');
  First.Free;
  Second.Free;
  Events.Free;
end;

procedure DownloadToAHandler;
var
  Server: THPHttpServer;
  Downloader: THPHttpDownloader;
  Events: TEvents;
  Options: THPDownloadOptions;
begin
  Events := TEvents.Create;
  Server := THPHttpServer.Create;
  Downloader := THPHttpDownloader.Create;
  try
    Server.OnMessageComplete := Events.Page;
    Server.Start(HERE, 0);
    Downloader.OnData := Events.DownloadData;
    Downloader.OnError := Events.DownloadEnd;
    Downloader.Start;
    Options := THPDownloadOptions.Defaults;
    Sure(Options.Resume and (Options.Retries > 0), 'the defaults');
    Options.ToListener := True;
    Options.UserAgent := HPEmpty;
    Options.Headers := HPHeaders(['X-Name', 'ä']);
    Downloader.AddMirrors([Format('http://%s:%d/f', [HERE, Server.ListenAddress.Port])], Options);
    Sure(Downloader.Wait, 'not ended');
    Refused(Events.Notes.All, 'GET /f ä ä|' + GetDownloadErrorName(THPDownloadError.Sink) + '|');
  finally
    Downloader.Free;
    Server.Free;
    Events.Free;
  end;
end;

procedure CookiesAndFunctions;
begin
  THPCookies.SetCookie('name', 'value', 'example.org', '/', 60, True, True, 0, False);
  THPCookies.DeleteCookie('example.org', '/', 'name');
  Sure(GetHPSocketVersion >= $06000700, 'the version');
  Sure(GetSocketErrorDesc(THPSocketError.SocketBind) <> '', 'a text');
end;

{ --- programs that end in other ways --- }

procedure EndWhileComponentsRun(Halting: Boolean);
var
  Server: THPTcpServer;
  Client: THPTcpClient;
  Events: TEvents;
  I: Integer;
begin
  Events := TEvents.Create;
  Server := THPTcpServer.Create;
  Server.WorkerThreadCount := 1;
  if Halting then
    Server.OnReceive := Events.HaltReceive
  else
    Server.OnReceive := Events.EchoReceive;
  Server.Start(HERE, 0);
  for I := 1 to 5 do
  begin
    Client := THPTcpClient.Create;
    if not Halting then
      Client.OnHandShake := Events.Greet;
    Client.OnReceive := Events.EchoBack;
    Client.Start(HERE, Server.ListenAddress.Port, False);
  end;
  if Halting then
  begin
    Client.Send('now');
    Server.Wait; // whoever still runs when another thread halts loses the ground under his feet
  end
  else
    WriteLn('end');
end;

procedure Run(const Name: string; Test: TProcedure);
begin
  Write(Name, ' ... ');
  try
    Test;
    WriteLn('ok');
  except
    on E: Exception do
    begin
      WriteLn(E.ClassName, ': ', E.Message);
      ExitCode := 1;
    end;
  end;
  Flush(Output);
end;

begin
  if ParamStr(1) = 'end' then
    EndWhileComponentsRun(False)
  else if ParamStr(1) = 'halt' then
    EndWhileComponentsRun(True)
  else
  begin
    Run('every class is made and every setting kept', EveryClassIsMadeAndEverySettingKept);
    Run('many threads', ManyThreads);
    Run('an exception in a handler closes its connection and is reported', AnExceptionInAHandlerClosesItsConnectionAndIsReported);
    Run('an error closes its connection; without OnException the program hears', AnErrorClosesItsConnectionAndWithoutOnExceptionTheProgramHears);
    Run('closed and freed inside events', ClosedAndFreedInsideEvents);
    Run('calls while it is closed', CallsWhileItIsClosed);
    Run('owned', Owned);
    Run('wrong use', WrongUse);
    Run('http', Http);
    Run('https', Https);
    Run('web socket', WebSocket);
    Run('pull', Pull);
    Run('agents and files', AgentsAndFiles);
    Run('datagrams', Datagrams);
    Run('a download to a handler', DownloadToAHandler);
    Run('cookies and functions', CookiesAndFunctions);
  end;
end.
