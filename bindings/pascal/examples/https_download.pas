{ Downloads a file of any size over HTTPS or HTTP; run again, it goes on where it was cut off.

    https_download URL [TARGET [CERTIFICATE [sha-256=HEX]]] }
program https_download;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  {$IFDEF UNIX}cthreads,{$ENDIF} // first: events come on threads
  SysUtils, HPSocket;

type
  TDownload = class(THPHttpDownloader)
  private
    FResult: THPDownloadResult;
    procedure Progressed(Sender: THPHttpDownloader; ID: THPDownloadID; const Progress: THPDownloadProgress);
    procedure Ended(Sender: THPHttpDownloader; ID: THPDownloadID; const Result: THPDownloadResult);
  public
    procedure Fetch(const Url, Target, Certificate, Checksum: string);
  end;

procedure TDownload.Progressed(Sender: THPHttpDownloader; ID: THPDownloadID; const Progress: THPDownloadProgress);
begin
  WriteLn(ErrOutput, Progress.Done, ' of ', Progress.Total, ' bytes'); // a total of 0: not known
end;

procedure TDownload.Ended(Sender: THPHttpDownloader; ID: THPDownloadID; const Result: THPDownloadResult);
begin
  FResult := Result;
end;

procedure TDownload.Fetch(const Url, Target, Certificate, Checksum: string);
var
  Own: THPDownloaderOptions;
  Options: THPDownloadOptions;
begin
  OnProgress := Progressed;
  OnComplete := Ended;
  OnError := Ended; // the result says which
  Own := THPDownloaderOptions.Defaults;
  Own.CAFile := Certificate;
  Start(Own);
  Options := THPDownloadOptions.Defaults;
  Options.Target := Target;
  Options.Checksum := Checksum;
  Add(Url, Options);
  Wait; // until no download is left
  if FResult.Error = THPDownloadError.Ok then
    WriteLn(FResult.FileName, ': ', FResult.Length, ' bytes')
  else
  begin
    WriteLn(ErrOutput, FResult.Text);
    ExitCode := 1;
  end;
end;

var
  Download: TDownload;
begin
  Download := TDownload.Create;
  try
    Download.Fetch(ParamStr(1), ParamStr(2), ParamStr(3), ParamStr(4)); // those that are not there are ''
  finally
    Download.Free;
  end;
end.
